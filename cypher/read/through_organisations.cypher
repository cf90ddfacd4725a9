// through_organisations: what ties pairs of organisations on a day: one row for each thing; counts are of everybody
// params:  pairs list, evidence list, agreed string, as_of string, largest integer, visible list, also string
// returns: a, b, how, id, name, by, strength, since, pairs, between
// `between` has the pairs of people, one of a and one of b, where the reader may see both, the strongest tie first; or,
// twice each, the people of both that the reader may see.
UNWIND $pairs AS pair
WITH pair[0] AS a, collect(pair[1]) AS others
MATCH (x:Organisation {id: a})
CALL (x, others) {
  WITH x, others WHERE 'knows' IN $evidence
  MATCH (x)-[k:WORKS_WITH]-(y:Organisation)
  WHERE y.id IN others AND x <> y
    AND coalesce(k.since <= date($as_of), true) AND coalesce(date($as_of) < k.until, true)
    AND ($agreed = 'either'
         OR NOT coalesce(k.undirected, true)
        AND EXISTS { (x)-[f:WORKS_WITH]->(y)
                     WHERE coalesce(f.since <= date($as_of), true) AND coalesce(date($as_of) < f.until, true)
                       AND NOT coalesce(f.undirected, true) }
        AND EXISTS { (y)-[f:WORKS_WITH]->(x)
                     WHERE coalesce(f.since <= date($as_of), true) AND coalesce(date($as_of) < f.until, true)
                       AND NOT coalesce(f.undirected, true) })
  WITH y, coalesce(k.kind, '') AS kind, CASE WHEN coalesce(k.undirected, true) THEN '' ELSE startNode(k).id END AS by, k
  RETURN y, 'said' AS how, '' AS id, kind AS name, by, max(k.strength) AS strength, min(k.since) AS since,
         0 AS pairs, [] AS between
UNION ALL
  WITH x, others WHERE 'knows' IN $evidence
  MATCH (x)<-[w:WORKS_FOR]-(p:Person)-[k:KNOWS]-(q:Person)-[v:WORKS_FOR]->(y:Organisation)
  WHERE y.id IN others AND x <> y AND p <> q
    AND coalesce(w.since <= date(), true) AND coalesce(date() < w.until, true)
    AND coalesce(v.since <= date(), true) AND coalesce(date() < v.until, true)
    AND coalesce(k.since <= date($as_of), true) AND coalesce(date($as_of) < k.until, true)
    AND ($agreed = 'either'
         OR NOT coalesce(k.undirected, false)
        AND EXISTS { (p)-[f:KNOWS]->(q)
                     WHERE coalesce(f.since <= date($as_of), true) AND coalesce(date($as_of) < f.until, true)
                       AND NOT coalesce(f.undirected, false) }
        AND EXISTS { (q)-[f:KNOWS]->(p)
                     WHERE coalesce(f.since <= date($as_of), true) AND coalesce(date($as_of) < f.until, true)
                       AND NOT coalesce(f.undirected, false) })
  WITH y, p, q, coalesce(max(k.strength), 0) AS strength, min(k.since) AS since
  ORDER BY strength DESC, p.id, q.id
  RETURN y, 'people' AS how, '' AS id, '' AS name, '' AS by, null AS strength, min(since) AS since,
         count(DISTINCT CASE WHEN p.id < q.id THEN [p.id, q.id] ELSE [q.id, p.id] END) AS pairs,
         collect(CASE WHEN (p.visibility IN $visible OR p.id = $also) AND (q.visibility IN $visible OR q.id = $also)
                      THEN [p.id, q.id] END) AS between
UNION ALL
  WITH x, others WHERE 'projects' IN $evidence
  MATCH (x)-[:PARTNER_IN]->(work:Project)
  WHERE coalesce(work.started <= date($as_of), true) AND coalesce(date($as_of) < work.ended, true)
    AND COUNT { ()-[:PARTNER_IN]->(work) } <= $largest
  MATCH (work)<-[:PARTNER_IN]-(y:Organisation) WHERE y.id IN others AND x <> y
  RETURN DISTINCT y, 'project' AS how, work.id AS id, work.name AS name, '' AS by, null AS strength,
         work.started AS since, 0 AS pairs, [] AS between
UNION ALL
  WITH x, others WHERE 'events' IN $evidence
  CALL (x) {
    MATCH (x)-[:ATTENDED]->(meeting:Event)
    RETURN meeting, null AS p
  UNION
    MATCH (x)<-[w:WORKS_FOR]-(p:Person)-[:ATTENDED]->(meeting:Event)
    WHERE coalesce(w.since <= date(), true) AND coalesce(date() < w.until, true)
    RETURN meeting, p
  }
  WITH x, others, meeting, p
  WHERE coalesce(meeting.on <= date($as_of), true)
    AND COUNT { (:Person)-[:ATTENDED]->(meeting) } <= $largest
    AND COUNT { (:Organisation)-[:ATTENDED]->(meeting) } <= $largest
  CALL (meeting) {
    MATCH (meeting)<-[:ATTENDED]-(y:Organisation)
    RETURN y, null AS q
  UNION
    MATCH (meeting)<-[:ATTENDED]-(q:Person)-[v:WORKS_FOR]->(y:Organisation)
    WHERE coalesce(v.since <= date(), true) AND coalesce(date() < v.until, true)
    RETURN y, q
  }
  WITH x, others, meeting, p, y, q WHERE y.id IN others AND x <> y AND coalesce(p <> q, true)
  RETURN DISTINCT y, 'event' AS how, meeting.id AS id, meeting.name AS name, '' AS by, null AS strength,
         meeting.on AS since, 0 AS pairs, [] AS between
UNION ALL
  WITH x, others WHERE 'organisations' IN $evidence
  MATCH (x)<-[w:WORKS_FOR]-(shared:Person)
  WHERE coalesce(w.since <= date(), true) AND coalesce(date() < w.until, true)
    AND COUNT { MATCH (shared)-[u:WORKS_FOR]->(:Organisation)
                WHERE coalesce(u.since <= date(), true) AND coalesce(date() < u.until, true) } <= $largest
  MATCH (shared)-[v:WORKS_FOR]->(y:Organisation)
  WHERE y.id IN others AND x <> y AND coalesce(v.since <= date(), true) AND coalesce(date() < v.until, true)
  WITH DISTINCT y, shared ORDER BY shared.id
  RETURN y, 'both' AS how, '' AS id, '' AS name, '' AS by, null AS strength, null AS since, count(shared) AS pairs,
         collect(CASE WHEN shared.visibility IN $visible OR shared.id = $also THEN [shared.id, shared.id] END) AS between
}
RETURN x.id AS a, y.id AS b, how, id, name, by, strength, toString(since) AS since, pairs, between
ORDER BY a, b, how, name, id, by
