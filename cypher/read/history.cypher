// history: the changes that touched one person or thing, or what was merged into it, newest first; `about` says whom
// params:  id string, kind string, limit integer
// returns: id, at, by, what, words, of, size, details, state, undone_by, about, total
MATCH (n:Past {id: $id}) WHERE $kind IN ['', n.kind]
// include: merged_into
MATCH (c:Change)-[:TOUCHED]->(p)
WITH c, collect(DISTINCT [p.kind, p.id]) AS about ORDER BY c.at DESC, c.id
WITH collect({c: c, about: about}) AS found
UNWIND found[..$limit] AS one
WITH found, one.c AS c, one.about AS about
RETURN c.id AS id, toString(c.at) AS at, c.by AS by, c.what AS what, c.words AS words, c.of AS of, c.size AS size,
       c.details AS details, c.state AS state, coalesce(c.undone_by, '') AS undone_by, about, size(found) AS total
