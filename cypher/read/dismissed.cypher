// dismissed: the suggestions that somebody has hidden, and until when; only for that person
// params:  person string, today string
// returns: id, kind, until
// include: dismissals
WITH other, r ORDER BY r.on DESC, r.kind // the latest choice counts; on the same day, “never”
WITH other, collect(r)[0] AS r
WITH other, r, CASE r.kind WHEN 'not now' THEN r.on + duration('P3M') END AS until
WHERE coalesce(date($today) < until, true)
RETURN other.id AS id, r.kind AS kind, until
