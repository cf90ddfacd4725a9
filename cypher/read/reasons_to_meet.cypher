// reasons_to_meet: pairs of people where one offers what the other needs (offer), or who work on one project; as lists
// params:  person string, from_sectors list, to_sectors list, visible list, also string, as_of string, largest integer
// returns: a, by, others
// One side is `person`, and then the other is everyone; or both sides are sectors and `person` is empty.
MATCH (a:Person)
WHERE (a.visibility IN $visible OR a.id = $also)
  AND (a.id = $person OR EXISTS { (a)-[:IN_SECTOR]->(s:Sector) WHERE s.id IN $from_sectors })
CALL (a) {
  MATCH (a)-[:OFFERS]->(:Topic)<-[:SEEKS]-(b:Person) RETURN b, 'offer' AS by
UNION
  MATCH (a)-[:SEEKS]->(:Topic)<-[:OFFERS]-(b:Person) RETURN b, 'offer' AS by
UNION
  MATCH (a)-[:WORKS_ON]->(work:Project)<-[:WORKS_ON]-(b:Person)
  WHERE COUNT { ()-[:WORKS_ON]->(work) } <= $largest
    AND coalesce(work.started <= date($as_of), true) AND coalesce(date($as_of) < work.ended, true)
  RETURN b, 'project' AS by
}
WITH a, b, by
WHERE a <> b AND (b.visibility IN $visible OR b.id = $also)
  AND ($person <> '' OR EXISTS { (b)-[:IN_SECTOR]->(s:Sector) WHERE s.id IN $to_sectors })
RETURN a.id AS a, by, collect(b.id) AS others
