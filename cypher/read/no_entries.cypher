// no_entries: whether nothing and nobody is on the map; changes, pasts and answers may be kept
// params:  none
// returns: empty
RETURN NOT EXISTS { MATCH (n:Person|Organisation|Sector|Place|Topic|Project|Event) } AS empty
