// applying: the change that is being written in more than one transaction, if there is one
// params:  none
// returns: change, done, total, owner, at
MATCH (g:Graph {key: 'graph'})
WHERE g.applying IS NOT NULL
RETURN g.applying AS change, g.applying_done AS done, g.applying_total AS total, g.applying_owner AS owner,
       toString(g.applying_at) AS at
