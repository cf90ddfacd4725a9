// holds_nothing: whether the graph holds nothing except its version, and who is at work on it
// params:  none
// returns: empty
RETURN NOT EXISTS { MATCH (n) WHERE NOT n:Graph AND NOT n:Lease } AS empty
