// Everyone tied to the person x, as y, each once, by the evidence asked for and on the day asked for. Loops never count.
// An undirected tie was said by neither side, so it does not count where both must say so.
  WITH x WHERE 'knows' IN $evidence
  MATCH (x)-[k:KNOWS]-(y)
  WHERE x <> y AND coalesce(k.since <= date($as_of), true) AND coalesce(date($as_of) < k.until, true)
    AND ($agreed = 'either'
         OR EXISTS { (x)-[f:KNOWS]->(y)
                     WHERE coalesce(f.since <= date($as_of), true) AND coalesce(date($as_of) < f.until, true)
                       AND NOT coalesce(f.undirected, false) }
        AND EXISTS { (y)-[f:KNOWS]->(x)
                     WHERE coalesce(f.since <= date($as_of), true) AND coalesce(date($as_of) < f.until, true)
                       AND NOT coalesce(f.undirected, false) })
  RETURN y
UNION
  WITH x WHERE 'projects' IN $evidence
  MATCH (x)-[:WORKS_ON]->(work:Project)
  WHERE coalesce(work.started <= date($as_of), true) AND coalesce(date($as_of) < work.ended, true)
    AND COUNT { ()-[:WORKS_ON]->(work) } <= $largest
  MATCH (work)<-[:WORKS_ON]-(y:Person) WHERE x <> y
  RETURN y
UNION
  WITH x WHERE 'events' IN $evidence
  MATCH (x)-[:ATTENDED]->(meeting:Event)
  WHERE coalesce(meeting.on <= date($as_of), true)
    AND COUNT { MATCH (:Person)-[:ATTENDED]->(meeting) RETURN 1 AS one LIMIT $largest + 1 } <= $largest
  MATCH (meeting)<-[:ATTENDED]-(y:Person) WHERE x <> y
  RETURN y
UNION
  WITH x WHERE 'organisations' IN $evidence
  MATCH (x)-[w:WORKS_FOR]->(shared:Organisation)
  WHERE coalesce(w.since <= date(), true) AND coalesce(date() < w.until, true)
    AND COUNT { MATCH (:Person)-[u:WORKS_FOR]->(shared)
                WHERE coalesce(u.since <= date(), true) AND coalesce(date() < u.until, true)
                RETURN 1 AS one LIMIT $largest + 1 } <= $largest
  MATCH (shared)<-[v:WORKS_FOR]-(y:Person)
  WHERE x <> y AND coalesce(v.since <= date(), true) AND coalesce(date() < v.until, true)
    AND NOT (coalesce(w.main, false) AND coalesce(v.main, false))
  RETURN y
