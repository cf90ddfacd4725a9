// neighbourhood: people within one or two steps of a person, nearest first, then those reached through most contacts
// params:  id string, hops integer, visible list, evidence list, agreed string, as_of string, largest integer, limit integer, rater string
// returns: id, distance, strength, through, ways, total
MATCH (x:Person {id: $id})
WITH x, x AS centre
CALL (x) {
  // include: contacts_of_people
}
WITH centre, collect(y) AS near
CALL (centre, near) {
  UNWIND near AS n
  RETURN n AS found, 1 AS distance, null AS through, 1 AS ways
UNION ALL
  UNWIND CASE WHEN $hops > 1 THEN [n IN near WHERE n.visibility IN $visible] ELSE [] END AS x
  CALL (x) {
    // include: contacts_of_people
  }
  WITH y, x, centre, near WHERE y <> centre AND NOT y IN near
  WITH y, x.id AS through ORDER BY through
  RETURN y AS found, 2 AS distance, head(collect(through)) AS through, count(*) AS ways
}
WITH centre, found, distance, through, ways WHERE found.visibility IN $visible
ORDER BY distance, ways DESC, found.id
WITH centre, collect({found: found, distance: distance, through: through, ways: ways}) AS everyone
UNWIND everyone[..$limit] AS r
WITH centre, everyone, r, r.found AS found
RETURN found.id AS id, r.distance AS distance,
       COLLECT { MATCH (centre)-[k:KNOWS]-(found)
                 WHERE 'knows' IN $evidence AND coalesce(k.since <= date($as_of), true)
                   AND coalesce(date($as_of) < k.until, true)
                   AND ($rater = '' OR startNode(k).id = $rater OR coalesce(k.undirected, false))
                 RETURN k.strength ORDER BY coalesce(k.strength, 0) DESC LIMIT 1 }[0] AS strength,
       r.through AS through, r.ways AS ways, size(everyone) AS total
