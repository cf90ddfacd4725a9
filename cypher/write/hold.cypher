// hold: nobody else writes to the map until this transaction ends; what stands in the way is said
// params:  none
// returns: version, applying
// changes: nothing
MERGE (g:Graph {key: 'graph'})
ON CREATE SET g.schema = 0, g.version = 0
SET g.version = g.version
RETURN g.version AS version, g.applying AS applying
