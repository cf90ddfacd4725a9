// note_applying: notes on the graph the progress of a change in more than one transaction; if it stops, it is undone
// params:  change string, done integer, total integer, owner string, at string
// returns: change
// changes: nothing
MATCH (g:Graph {key: 'graph'})
SET g.applying = $change, g.applying_done = $done, g.applying_total = $total, g.applying_owner = $owner,
    g.applying_at = datetime($at)
WITH g
MATCH (c:Change {id: $change})
SET c.state = 'under way'
RETURN c.id AS change
