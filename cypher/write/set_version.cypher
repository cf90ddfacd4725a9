// set_version: the version of the graph after a restore, so that nothing worked out before counts for it
// params:  version integer
// returns: version
// changes: nothing
MATCH (g:Graph {key: 'graph'})
SET g.version = $version
RETURN g.version AS version
