// ties_among: the ties that a drawing shows: those between the nodes given that touch one of the hubs
// params:  ids list, hubs list, evidence list, agreed string, as_of string
// returns: source, target, kind, strength
MATCH (x) WHERE x.id IN $hubs AND (x:Person OR x:Organisation)
CALL (x) {
  // include: contacts
}
WITH x, y WHERE y.id IN $ids AND (NOT y.id IN $hubs OR x.id < y.id)
OPTIONAL MATCH (x)-[k:KNOWS]-(y)
WHERE 'knows' IN $evidence AND coalesce(k.since <= date($as_of), true) AND coalesce(date($as_of) < k.until, true)
WITH x, y, count(k) AS stated, max(k.strength) AS strength
RETURN x.id AS source, y.id AS target,
       CASE WHEN stated > 0 OR $evidence = ['knows'] THEN 'knows'
            WHEN 'projects' IN $evidence THEN 'projects' ELSE 'events' END AS kind,
       strength
ORDER BY source, target
