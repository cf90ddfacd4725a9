// said: who said on a day that they know whom, as lists by stretch of people; 0 is a strength that was not stated
// params:  as_of string
// returns: from_numbers, to_numbers, strengths
// Numbers are Neo4j's own, quicker to send than ids, and hold for one reading only.
MATCH (x:Person)
CALL (x) {
  MATCH (x)-[k:KNOWS]->(y:Person)
  WHERE x <> y AND coalesce(k.since <= date($as_of), true) AND coalesce(date($as_of) < k.until, true)
  RETURN collect(id(y)) AS known, collect(coalesce(k.strength, 0)) AS strengths
}
WITH id(x) / 2000 AS stretch, collect(id(x)) AS from_numbers, collect(known) AS to_numbers, collect(strengths) AS strengths
RETURN from_numbers, to_numbers, strengths
