// Who was at each gathering of two people or more, as g and x, by the evidence asked for and on the day asked for: a
// project, an event, or an organisation that somebody belongs to besides their main employer. Only of up to $largest.
// Two who come through the same are not tied by it: “through” is the organisation for those who mainly work for it.
  MATCH (g:Project)
  WHERE 'projects' IN $evidence
    AND coalesce(g.started <= date($as_of), true) AND coalesce(date($as_of) < g.ended, true)
    AND 2 <= COUNT { ()-[:WORKS_ON]->(g) } <= $largest
  MATCH (g)<-[:WORKS_ON]-(x:Person)
  RETURN g, x, null AS through
UNION
  MATCH (g:Event)
  WHERE 'events' IN $evidence AND coalesce(g.on <= date($as_of), true)
    AND 2 <= COUNT { MATCH (:Person)-[:ATTENDED]->(g) RETURN 1 AS one LIMIT $largest + 1 } <= $largest
  MATCH (g)<-[:ATTENDED]-(x:Person)
  RETURN g, x, null AS through
UNION
  MATCH (g:Organisation)
  WHERE 'organisations' IN $evidence
    AND 2 <= COUNT { MATCH (:Person)-[u:WORKS_FOR]->(g)
                     WHERE coalesce(u.since <= date(), true) AND coalesce(date() < u.until, true)
                     RETURN 1 AS one LIMIT $largest + 1 } <= $largest
    AND EXISTS { (:Person)-[w:WORKS_FOR]->(g)
                 WHERE coalesce(w.since <= date(), true) AND coalesce(date() < w.until, true)
                   AND NOT coalesce(w.main, false) }
  MATCH (g)<-[w:WORKS_FOR]-(x:Person)
  WHERE coalesce(w.since <= date(), true) AND coalesce(date() < w.until, true)
  RETURN g, x, CASE WHEN coalesce(w.main, false) THEN g END AS through
