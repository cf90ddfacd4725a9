// changes: the changes of these kinds, newest first
// params:  what list, limit integer
// returns: id, at, by, what, words, of, size, details, state, undone_by, total
MATCH (c:Change)
WHERE c.what IN $what
WITH c ORDER BY c.at DESC, c.id
WITH collect(c) AS found
UNWIND found[..$limit] AS c
RETURN c.id AS id, toString(c.at) AS at, c.by AS by, c.what AS what, c.words AS words, c.of AS of, c.size AS size,
       c.details AS details, c.state AS state, coalesce(c.undone_by, '') AS undone_by, size(found) AS total
