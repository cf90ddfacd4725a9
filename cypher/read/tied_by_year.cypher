// tied_by_year: pairs of people where one said that they know the other, at the end of each year since the first
// params:  visible list, also string, today string
// returns: as_of, ties
MATCH (a:Person)-[k:KNOWS]->(b:Person)
WHERE a <> b AND (a.visibility IN $visible OR a.id = $also) AND (b.visibility IN $visible OR b.id = $also)
WITH CASE WHEN a.id < b.id THEN a.id + ' ' + b.id ELSE b.id + ' ' + a.id END AS pair, k.since AS since, k.until AS until
WITH collect({pair: pair, since: since, until: until}) AS said, min(since.year) AS first
UNWIND range(coalesce(first, date($today).year), date($today).year - 1) AS year
WITH said, date({year: year, month: 12, day: 31}) AS day
UNWIND said AS one
WITH day, one WHERE coalesce(one.since <= day, true) AND coalesce(day < one.until, true)
RETURN toString(day) AS as_of, count(DISTINCT one.pair) AS ties
ORDER BY as_of
