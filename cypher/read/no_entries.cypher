// no_entries: whether the map is empty; there may still be changes, pasts and saved answers
// params:  none
// returns: empty
RETURN NOT EXISTS { MATCH (n:Person|Organisation|Sector|Place|Topic|Scale|Project|Event) } AS empty
