// neighbourhood: who is within one or two steps of a person, nearest first, then those reached through most contacts
// params:  id string, hops integer, evidence list, agreed string, as_of string, limit integer
// returns: id, distance, through, ways, total
MATCH (x:Person {id: $id})
WITH x, x AS centre
CALL (x) {
  // include: contacts
}
WITH centre, collect(y) AS near
CALL (centre, near) {
  UNWIND near AS n
  RETURN n AS found, 1 AS distance, null AS through, 1 AS ways
UNION ALL
  UNWIND CASE WHEN $hops > 1 THEN near ELSE [] END AS x
  CALL (x) {
    // include: contacts
  }
  WITH y, x, centre, near WHERE y <> centre AND NOT y IN near
  WITH y, x.id AS through ORDER BY through
  RETURN y AS found, 2 AS distance, head(collect(through)) AS through, count(*) AS ways
}
WITH found, distance, through, ways ORDER BY distance, ways DESC, found.id
WITH collect({found: found, distance: distance, through: through, ways: ways}) AS everyone
UNWIND everyone[..$limit] AS r
RETURN r.found.id AS id, r.distance AS distance, r.through AS through, r.ways AS ways, size(everyone) AS total
