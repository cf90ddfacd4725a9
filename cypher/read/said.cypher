// said: which ties people (or organisations) stated on a day, as lists by stretch of them; strength 0 was not stated
// params:  of string, as_of string
// returns: from_numbers, to_numbers, strengths, unsaid_numbers, unsaid_strengths
// What came undirected, so that neither said it, stands in the lists that are called unsaid, at one of the two.
// The ids are Neo4j's internal ones: quicker to send than ours, and valid for one reading only.
MATCH (x) WHERE $of = 'people' AND x:Person OR $of = 'organisations' AND x:Organisation
CALL (x) {
  MATCH (x)-[k:KNOWS|WORKS_WITH]->(y)
  WHERE x <> y AND coalesce(k.since <= date($as_of), true) AND coalesce(date($as_of) < k.until, true)
  WITH id(y) AS number, coalesce(k.strength, 0) AS strength, coalesce(k.undirected, type(k) = 'WORKS_WITH') AS unsaid
  RETURN collect(CASE WHEN NOT unsaid THEN number END) AS known,
         collect(CASE WHEN NOT unsaid THEN strength END) AS strengths,
         collect(CASE WHEN unsaid THEN number END) AS unsaid,
         collect(CASE WHEN unsaid THEN strength END) AS unsaid_strengths
}
WITH id(x) / 2000 AS stretch, collect(id(x)) AS from_numbers, collect(known) AS to_numbers, collect(strengths) AS strengths,
     collect(unsaid) AS unsaid_numbers, collect(unsaid_strengths) AS unsaid_strengths
RETURN from_numbers, to_numbers, strengths, unsaid_numbers, unsaid_strengths
