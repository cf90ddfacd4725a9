// Every organisation tied to the organisation x, as y, each once, by the evidence asked for and on the day asked for. Its
// ties are its own and those of its people, or partnership in a project. Loops never count. A tie that came undirected was
// said by neither side, so it does not count where both must say so; one between organisations is undirected unless it
// says otherwise. “staff” are the ties of its people alone, for the arrays, which read its own with their strengths.
  WITH x WHERE 'knows' IN $evidence
  MATCH (x)-[k:WORKS_WITH]-(y)
  WHERE x <> y AND coalesce(k.since <= date($as_of), true) AND coalesce(date($as_of) < k.until, true)
    AND ($agreed = 'either'
         OR EXISTS { (x)-[f:WORKS_WITH]->(y)
                     WHERE coalesce(f.since <= date($as_of), true) AND coalesce(date($as_of) < f.until, true)
                       AND NOT coalesce(f.undirected, true) }
        AND EXISTS { (y)-[f:WORKS_WITH]->(x)
                     WHERE coalesce(f.since <= date($as_of), true) AND coalesce(date($as_of) < f.until, true)
                       AND NOT coalesce(f.undirected, true) })
  RETURN y
UNION
  WITH x WHERE 'knows' IN $evidence OR 'staff' IN $evidence
  MATCH (x)<-[w:WORKS_FOR]-(p:Person)-[k:KNOWS]-(q:Person)-[v:WORKS_FOR]->(y:Organisation)
  WHERE x <> y AND p <> q
    AND coalesce(w.since <= date(), true) AND coalesce(date() < w.until, true)
    AND coalesce(v.since <= date(), true) AND coalesce(date() < v.until, true)
    AND coalesce(k.since <= date($as_of), true) AND coalesce(date($as_of) < k.until, true)
    AND ($agreed = 'either'
         OR EXISTS { (p)-[f:KNOWS]->(q)
                     WHERE coalesce(f.since <= date($as_of), true) AND coalesce(date($as_of) < f.until, true)
                       AND NOT coalesce(f.undirected, false) }
        AND EXISTS { (q)-[f:KNOWS]->(p)
                     WHERE coalesce(f.since <= date($as_of), true) AND coalesce(date($as_of) < f.until, true)
                       AND NOT coalesce(f.undirected, false) })
  RETURN y
UNION
  WITH x WHERE 'projects' IN $evidence
  MATCH (x)-[:PARTNER_IN]->(work:Project)
  WHERE coalesce(work.started <= date($as_of), true) AND coalesce(date($as_of) < work.ended, true)
    AND COUNT { ()-[:PARTNER_IN]->(work) } <= $largest
  MATCH (work)<-[:PARTNER_IN]-(y:Organisation) WHERE x <> y
  RETURN y
UNION
  WITH x WHERE 'events' IN $evidence
  CALL (x) {
    MATCH (x)-[:ATTENDED]->(meeting:Event)
    RETURN meeting, null AS p
  UNION
    MATCH (x)<-[w:WORKS_FOR]-(p:Person)-[:ATTENDED]->(meeting:Event)
    WHERE coalesce(w.since <= date(), true) AND coalesce(date() < w.until, true)
    RETURN meeting, p
  }
  WITH x, p, meeting
  WHERE coalesce(meeting.on <= date($as_of), true)
    AND COUNT { MATCH (:Person)-[:ATTENDED]->(meeting) RETURN 1 AS one LIMIT $largest + 1 } <= $largest
    AND COUNT { MATCH (:Organisation)-[:ATTENDED]->(meeting) RETURN 1 AS one LIMIT $largest + 1 } <= $largest
  CALL (meeting) {
    MATCH (meeting)<-[:ATTENDED]-(y:Organisation)
    RETURN y, null AS q
  UNION
    MATCH (meeting)<-[:ATTENDED]-(q:Person)-[v:WORKS_FOR]->(y:Organisation)
    WHERE coalesce(v.since <= date(), true) AND coalesce(date() < v.until, true)
    RETURN y, q
  }
  WITH x, p, y, q WHERE x <> y AND coalesce(p <> q, true)
  RETURN y
UNION
  WITH x WHERE 'organisations' IN $evidence
  MATCH (x)<-[w:WORKS_FOR]-(shared:Person)
  WHERE coalesce(w.since <= date(), true) AND coalesce(date() < w.until, true)
    AND COUNT { MATCH (shared)-[u:WORKS_FOR]->(:Organisation)
                WHERE coalesce(u.since <= date(), true) AND coalesce(date() < u.until, true)
                RETURN 1 AS one LIMIT $largest + 1 } <= $largest
  MATCH (shared)-[v:WORKS_FOR]->(y:Organisation)
  WHERE x <> y AND coalesce(v.since <= date(), true) AND coalesce(date() < v.until, true)
  RETURN y
