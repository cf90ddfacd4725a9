// ties_among_organisations: ties between the organisations given, each once, with the strongest statement of strength
// params:  ids list, evidence list, agreed string, as_of string, largest integer
// returns: source, target, strength
MATCH (x:Organisation) WHERE x.id IN $ids
CALL (x) {
  // include: contacts_of_organisations
}
WITH x, y WHERE y.id IN $ids AND x.id < y.id
OPTIONAL MATCH (x)-[k:WORKS_WITH]-(y)
WHERE 'knows' IN $evidence AND coalesce(k.since <= date($as_of), true) AND coalesce(date($as_of) < k.until, true)
RETURN x.id AS source, y.id AS target, max(k.strength) AS strength
ORDER BY source, target
