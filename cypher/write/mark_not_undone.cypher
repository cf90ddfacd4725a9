// mark_not_undone: marks a change as not undone, because its undo has been undone
// params:  undone_by string
// returns: changes
// changes: nothing
MATCH (c:Change {undone_by: $undone_by})
REMOVE c.undone_by
RETURN count(*) AS changes
