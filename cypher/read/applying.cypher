// applying: the change that is written in part, if there is one
// params:  none
// returns: change
MATCH (g:Graph {key: 'graph'})
WHERE g.applying IS NOT NULL
RETURN g.applying AS change
