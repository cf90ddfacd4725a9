// history: the changes that touched one person or thing, newest first
// params:  id string, limit integer
// returns: id, at, by, what, words, of, size, details, state, undone_by, total
CALL () {
  MATCH (n:Person {id: $id}) RETURN n
  UNION
  MATCH (n:Organisation {id: $id}) RETURN n
  UNION
  MATCH (n:Project {id: $id}) RETURN n
  UNION
  MATCH (n:Event {id: $id}) RETURN n
}
MATCH (c:Change)-[:TOUCHED]->(n)
WITH DISTINCT c ORDER BY c.at DESC, c.id
WITH collect(c) AS found
UNWIND found[..$limit] AS c
RETURN c.id AS id, toString(c.at) AS at, c.by AS by, c.what AS what, c.words AS words, c.of AS of, c.size AS size,
       c.details AS details, c.state AS state, coalesce(c.undone_by, '') AS undone_by, size(found) AS total
