// change: one recorded change
// params:  id string
// returns: id, at, by, what, words, of, size, details, state, undone_by
MATCH (c:Change {id: $id})
RETURN c.id AS id, toString(c.at) AS at, c.by AS by, c.what AS what, c.words AS words, c.of AS of, c.size AS size,
       c.details AS details, c.state AS state, coalesce(c.undone_by, '') AS undone_by
