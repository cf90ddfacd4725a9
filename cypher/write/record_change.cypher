// record_change: records who changed what and when; `size` counts its rows, `people` is who made it and who is in its words
// params:  id string, at string, by string, what string, words string, of string, size integer, details string, people string
// returns: id
// changes: nothing
CREATE (c:Change {
  id: $id, at: datetime($at), by: $by, what: $what, words: $words, of: $of, size: $size, details: $details,
  people: $people, state: 'done'
})
RETURN c.id AS id
