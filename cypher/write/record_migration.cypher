// record_migration: note the number of the last migration
// params:  schema integer
// returns: schema
// changes: nothing
MERGE (g:Graph {key: 'graph'})
ON CREATE SET g.version = 0
SET g.schema = $schema
RETURN g.schema AS schema
