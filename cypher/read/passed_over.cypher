// passed_over: whom somebody does not want suggested, and until when; for that person's eyes alone
// params:  person string, today string
// returns: id, kind, until
// include: passes
WITH other, r ORDER BY r.on DESC, r.kind // the last word on somebody counts; of one day, “never”
WITH other, collect(r)[0] AS r
WITH other, r, CASE r.kind WHEN 'not now' THEN r.on + duration('P3M') END AS until
WHERE coalesce(date($today) < until, true)
RETURN other.id AS id, r.kind AS kind, until
