// graph: version of the graph, number of its last migration, and the change that is written in part, if there is one
// params:  none
// returns: version, schema, applying
MATCH (g:Graph) RETURN g.version AS version, g.schema AS schema, g.applying AS applying
