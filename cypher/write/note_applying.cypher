// note_applying: notes on the graph that a change is being written in more than one transaction; if it stops, it is undone
// params:  change string
// returns: change
// changes: nothing
MATCH (g:Graph {key: 'graph'})
SET g.applying = $change
WITH g
MATCH (c:Change {id: $change})
SET c.state = 'under way'
RETURN c.id AS change
