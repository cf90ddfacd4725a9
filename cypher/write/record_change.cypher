// record_change: records who changed what and when; `size` is the number of rows it is about
// params:  id string, at string, by string, what string, words string, of string, size integer, details string
// returns: id
// changes: nothing
CREATE (c:Change {
  id: $id, at: datetime($at), by: $by, what: $what, words: $words, of: $of, size: $size, details: $details,
  state: 'done'
})
RETURN c.id AS id
