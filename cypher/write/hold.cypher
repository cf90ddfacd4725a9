// hold: locks the map against other writers until this transaction ends; returns what stands in the way
// params:  none
// returns: version, applying
// changes: nothing
MERGE (g:Graph {key: 'graph'})
ON CREATE SET g.schema = 0, g.version = 0
SET g.version = g.version
RETURN g.version AS version, g.applying AS applying
