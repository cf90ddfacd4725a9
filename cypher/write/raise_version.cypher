// raise_version: one more than before; the last statement of a transaction that changed the graph
// params:  none
// returns: version
// changes: nothing
MERGE (g:Graph {key: 'graph'})
ON CREATE SET g.schema = 0, g.version = 1
ON MATCH SET g.version = g.version + 1
RETURN g.version AS version
