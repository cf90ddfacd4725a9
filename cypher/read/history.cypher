// history: the changes that touched one person or thing, or what was merged into it, newest first; `about` says which
// params:  id string, kind string, limit integer
// returns: id, at, by, what, words, of, size, details, state, undone_by, about, total
CALL () {
  MATCH (n:Past {id: $id}) WHERE $kind IN ['', n.kind]
  // include: merged_into
  RETURN p.kind AS kind, p.id AS id
  UNION
  UNWIND CASE $kind WHEN '' THEN ['people', 'organisations', 'projects', 'events', 'scales'] ELSE [$kind] END AS kind
  RETURN kind, $id AS id
}
WITH collect([kind, id]) AS those
// A change of one transaction is tied to pasts; the pieces of a longer one list what they are about.
CALL (those) {
  UNWIND those AS one
  MATCH (:Past {kind: one[0], id: one[1]})<-[:TOUCHED]-(c:Change)
  RETURN c, one
  UNION
  MATCH (p:Piece) WHERE p.about IS NOT NULL
  UNWIND [one IN those WHERE one[0] + ' ' + one[1] IN p.about] AS one
  MATCH (c:Change)-[:HOLDS]->(p)
  RETURN c, one
}
WITH c, collect(DISTINCT one) AS about ORDER BY c.at DESC, c.id
WITH collect({c: c, about: about}) AS found
UNWIND found[..$limit] AS one
WITH found, one.c AS c, one.about AS about
RETURN c.id AS id, toString(c.at) AS at, c.by AS by, c.what AS what, c.words AS words, c.of AS of, c.size AS size,
       c.details AS details, c.state AS state, coalesce(c.undone_by, '') AS undone_by, about, size(found) AS total
