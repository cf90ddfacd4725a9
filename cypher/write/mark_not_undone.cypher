// mark_not_undone: the taking back of a change has itself been taken back
// params:  undone_by string
// returns: changes
// changes: nothing
MATCH (c:Change {undone_by: $undone_by})
REMOVE c.undone_by
RETURN count(*) AS changes
