// Each gathering of two people or more, as g with its members, by the evidence asked for and on the day asked for: a
// project, an event, or an organisation that somebody belongs to besides their main employer. Only of up to $largest.
  MATCH (g:Project)
  WHERE 'projects' IN $evidence
    AND coalesce(g.started <= date($as_of), true) AND coalesce(date($as_of) < g.ended, true)
    AND 2 <= COUNT { ()-[:WORKS_ON]->(g) } <= $largest
  RETURN g, COLLECT { MATCH (g)<-[:WORKS_ON]-(x:Person) RETURN DISTINCT x } AS members
UNION
  MATCH (g:Event)
  WHERE 'events' IN $evidence AND coalesce(g.on <= date($as_of), true)
    AND 2 <= COUNT { MATCH (:Person)-[:ATTENDED]->(g) RETURN 1 AS one LIMIT $largest + 1 } <= $largest
  RETURN g, COLLECT { MATCH (g)<-[:ATTENDED]-(x:Person) RETURN DISTINCT x } AS members
UNION
  MATCH (g:Organisation)
  WHERE 'organisations' IN $evidence
    AND 2 <= COUNT { MATCH (:Person)-[u:WORKS_FOR]->(g)
                     WHERE coalesce(u.since <= date(), true) AND coalesce(date() < u.until, true)
                     RETURN 1 AS one LIMIT $largest + 1 } <= $largest
    AND EXISTS { (:Person)-[w:WORKS_FOR]->(g)
                 WHERE coalesce(w.since <= date(), true) AND coalesce(date() < w.until, true)
                   AND NOT coalesce(w.main, false) }
  RETURN g, COLLECT { MATCH (g)<-[w:WORKS_FOR]-(x:Person)
                      WHERE coalesce(w.since <= date(), true) AND coalesce(date() < w.until, true)
                      RETURN DISTINCT x } AS members
