// holds_nothing: whether there is nothing in the graph but its version
// params:  none
// returns: empty
RETURN NOT EXISTS { MATCH (n) WHERE NOT n:Graph } AS empty
