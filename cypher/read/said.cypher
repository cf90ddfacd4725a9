// said: who says that they know who on a day, as lists by stretch of people; strength 0 was not stated
// params:  as_of string
// returns: from_numbers, to_numbers, strengths
// The ids are Neo4j's internal ones: quicker to send than ours, and valid for one reading only.
MATCH (x:Person)
CALL (x) {
  MATCH (x)-[k:KNOWS]->(y:Person)
  WHERE x <> y AND coalesce(k.since <= date($as_of), true) AND coalesce(date($as_of) < k.until, true)
  RETURN collect(id(y)) AS known, collect(coalesce(k.strength, 0)) AS strengths
}
WITH id(x) / 2000 AS stretch, collect(id(x)) AS from_numbers, collect(known) AS to_numbers, collect(strengths) AS strengths
RETURN from_numbers, to_numbers, strengths
