// through_people: what ties pairs of people on a day: one row for each thing; only people that the reader may see
// params:  pairs list, evidence list, agreed string, as_of string, largest integer, visible list, also string
// returns: a, b, how, id, name, by, strength, since
UNWIND $pairs AS pair
WITH pair[0] AS a, collect(pair[1]) AS others
MATCH (x:Person {id: a}) WHERE x.visibility IN $visible OR x.id = $also
CALL (x, others) {
  WITH x, others WHERE 'knows' IN $evidence
  MATCH (x)-[k:KNOWS]-(y:Person)
  WHERE y.id IN others AND x <> y AND (y.visibility IN $visible OR y.id = $also)
    AND coalesce(k.since <= date($as_of), true) AND coalesce(date($as_of) < k.until, true)
    AND ($agreed = 'either'
         OR NOT coalesce(k.undirected, false)
        AND EXISTS { (x)-[f:KNOWS]->(y)
                     WHERE coalesce(f.since <= date($as_of), true) AND coalesce(date($as_of) < f.until, true)
                       AND NOT coalesce(f.undirected, false) }
        AND EXISTS { (y)-[f:KNOWS]->(x)
                     WHERE coalesce(f.since <= date($as_of), true) AND coalesce(date($as_of) < f.until, true)
                       AND NOT coalesce(f.undirected, false) })
  WITH y, CASE WHEN coalesce(k.undirected, false) THEN '' ELSE startNode(k).id END AS by, k
  RETURN y, 'said' AS how, '' AS id, '' AS name, by, max(k.strength) AS strength, min(k.since) AS since
UNION ALL
  WITH x, others WHERE 'projects' IN $evidence
  MATCH (x)-[:WORKS_ON]->(work:Project)
  WHERE coalesce(work.started <= date($as_of), true) AND coalesce(date($as_of) < work.ended, true)
    AND COUNT { ()-[:WORKS_ON]->(work) } <= $largest
  MATCH (work)<-[:WORKS_ON]-(y:Person)
  WHERE y.id IN others AND x <> y AND (y.visibility IN $visible OR y.id = $also)
  RETURN DISTINCT y, 'project' AS how, work.id AS id, work.name AS name, '' AS by, null AS strength,
         work.started AS since
UNION ALL
  WITH x, others WHERE 'events' IN $evidence
  MATCH (x)-[:ATTENDED]->(meeting:Event)
  WHERE coalesce(meeting.on <= date($as_of), true) AND COUNT { (:Person)-[:ATTENDED]->(meeting) } <= $largest
  MATCH (meeting)<-[:ATTENDED]-(y:Person)
  WHERE y.id IN others AND x <> y AND (y.visibility IN $visible OR y.id = $also)
  RETURN DISTINCT y, 'event' AS how, meeting.id AS id, meeting.name AS name, '' AS by, null AS strength,
         meeting.on AS since
UNION ALL
  WITH x, others WHERE 'organisations' IN $evidence
  MATCH (x)-[w:WORKS_FOR]->(shared:Organisation)
  WHERE coalesce(w.since <= date(), true) AND coalesce(date() < w.until, true)
    AND COUNT { MATCH (:Person)-[u:WORKS_FOR]->(shared)
                WHERE coalesce(u.since <= date(), true) AND coalesce(date() < u.until, true) } <= $largest
  MATCH (shared)<-[v:WORKS_FOR]-(y:Person)
  WHERE y.id IN others AND x <> y AND (y.visibility IN $visible OR y.id = $also)
    AND coalesce(v.since <= date(), true) AND coalesce(date() < v.until, true)
    AND NOT (coalesce(w.main, false) AND coalesce(v.main, false))
  RETURN DISTINCT y, 'organisation' AS how, shared.id AS id, shared.name AS name, '' AS by, null AS strength,
         null AS since
}
RETURN x.id AS a, y.id AS b, how, id, name, by, strength, toString(since) AS since
ORDER BY a, b, how, name, id, by
