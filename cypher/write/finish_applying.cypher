// finish_applying: notes that a change in more than one transaction is complete
// params:  change string
// returns: change
// changes: nothing
MATCH (g:Graph {key: 'graph'})
REMOVE g.applying
WITH g
MATCH (c:Change {id: $change})
SET c.state = 'done'
RETURN c.id AS change
