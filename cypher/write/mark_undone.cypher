// mark_undone: marks a change as undone by another
// params:  change string, undone_by string
// returns: id
// changes: nothing
MATCH (c:Change {id: $change})
SET c.undone_by = $undone_by
RETURN c.id AS id
