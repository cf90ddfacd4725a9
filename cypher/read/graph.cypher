// graph: version of the graph and number of its last migration
// params:  none
// returns: version, schema
MATCH (g:Graph) RETURN g.version AS version, g.schema AS schema
