// note_applying: says on the graph how far a change is that takes more than one transaction; it is undone if this stops
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
