// passed_over: whom somebody does not want suggested, and until when; for that person's eyes alone
// params:  person string, today string
// returns: id, kind, until
MATCH (:Person {id: $person})-[r:PASSED_OVER]->(other:Person)
WITH other, r, CASE r.kind WHEN 'not now' THEN r.on + duration('P3M') END AS until
WHERE coalesce(date($today) < until, true)
RETURN other.id AS id, r.kind AS kind, until
