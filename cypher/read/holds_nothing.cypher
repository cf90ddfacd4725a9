// holds_nothing: whether the graph holds nothing except its version
// params:  none
// returns: empty
RETURN NOT EXISTS { MATCH (n) WHERE NOT n:Graph } AS empty
