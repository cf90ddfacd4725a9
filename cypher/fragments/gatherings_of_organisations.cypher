// Each gathering of organisations, as g with its members, by the evidence asked for and on the day asked for: a project
// of several partners, an event that they came to themselves or through their people, or a person who belongs to several.
// Only of up to $largest.
  MATCH (g:Project)
  WHERE 'projects' IN $evidence
    AND coalesce(g.started <= date($as_of), true) AND coalesce(date($as_of) < g.ended, true)
    AND 2 <= COUNT { ()-[:PARTNER_IN]->(g) } <= $largest
  RETURN g, COLLECT { MATCH (g)<-[:PARTNER_IN]-(x:Organisation) RETURN DISTINCT x } AS members
UNION
  MATCH (g:Event)
  WHERE 'events' IN $evidence AND coalesce(g.on <= date($as_of), true)
    AND COUNT { MATCH (:Person)-[:ATTENDED]->(g) RETURN 1 AS one LIMIT $largest + 1 } <= $largest
    AND COUNT { MATCH (:Organisation)-[:ATTENDED]->(g) RETURN 1 AS one LIMIT $largest + 1 } <= $largest
    AND COUNT { ()-[:ATTENDED]->(g) } >= 2
  RETURN g, COLLECT {
    CALL (g) {
      MATCH (g)<-[:ATTENDED]-(x:Organisation) RETURN x
    UNION
      MATCH (g)<-[:ATTENDED]-(:Person)-[w:WORKS_FOR]->(x:Organisation)
      WHERE coalesce(w.since <= date(), true) AND coalesce(date() < w.until, true)
      RETURN x
    }
    RETURN x
  } AS members
UNION
  MATCH (g:Person)
  WHERE 'organisations' IN $evidence
    AND 2 <= COUNT { MATCH (g)-[u:WORKS_FOR]->(:Organisation)
                     WHERE coalesce(u.since <= date(), true) AND coalesce(date() < u.until, true)
                     RETURN 1 AS one LIMIT $largest + 1 } <= $largest
  RETURN g, COLLECT { MATCH (g)-[w:WORKS_FOR]->(x:Organisation)
                      WHERE coalesce(w.since <= date(), true) AND coalesce(date() < w.until, true)
                      RETURN DISTINCT x } AS members
