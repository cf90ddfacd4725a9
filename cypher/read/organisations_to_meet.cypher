// organisations_to_meet: pairs of organisations where people offer what others need (offer), or with one project; as lists
// params:  organisation string, from_sectors list, to_sectors list, visible list, also string, as_of string, largest integer
// returns: a, by, others
// One side is `organisation`, and then the other is every one; or both sides are sectors and `organisation` is empty.
MATCH (a:Organisation)
WHERE a.id = $organisation OR EXISTS { (a)-[:IN_SECTOR]->(s:Sector) WHERE s.id IN $from_sectors }
CALL (a) {
  MATCH (a)<-[w:WORKS_FOR]-(p:Person)-[has:OFFERS|SEEKS]->(:Topic)<-[wants:OFFERS|SEEKS]-(q:Person)-[v:WORKS_FOR]->(b:Organisation)
  WHERE p <> q AND type(has) <> type(wants)
    AND (p.visibility IN $visible OR p.id = $also) AND (q.visibility IN $visible OR q.id = $also)
    AND coalesce(w.since <= date(), true) AND coalesce(date() < w.until, true)
    AND coalesce(v.since <= date(), true) AND coalesce(date() < v.until, true)
  RETURN b, 'offer' AS by
UNION
  MATCH (a)-[:PARTNER_IN]->(work:Project)<-[:PARTNER_IN]-(b:Organisation)
  WHERE COUNT { ()-[:PARTNER_IN]->(work) } <= $largest
    AND coalesce(work.started <= date($as_of), true) AND coalesce(date($as_of) < work.ended, true)
  RETURN b, 'project' AS by
}
WITH a, b, by
WHERE a <> b AND ($organisation <> '' OR EXISTS { (b)-[:IN_SECTOR]->(s:Sector) WHERE s.id IN $to_sectors })
RETURN a.id AS a, by, collect(b.id) AS others
