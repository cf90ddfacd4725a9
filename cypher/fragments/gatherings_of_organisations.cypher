// Who was at each gathering of organisations, as g and x, by the evidence asked for and on the day asked for: a project of
// several partners, an event that they came to themselves or through their people, or a person who belongs to several.
// Only of up to $largest. Two who come through the same person are not tied by it: “through” is that person.
  MATCH (g:Project)
  WHERE 'projects' IN $evidence
    AND coalesce(g.started <= date($as_of), true) AND coalesce(date($as_of) < g.ended, true)
    AND 2 <= COUNT { ()-[:PARTNER_IN]->(g) } <= $largest
  MATCH (g)<-[:PARTNER_IN]-(x:Organisation)
  RETURN g, x, null AS through
UNION
  MATCH (g:Event)
  WHERE 'events' IN $evidence AND coalesce(g.on <= date($as_of), true)
    AND COUNT { MATCH (:Person)-[:ATTENDED]->(g) RETURN 1 AS one LIMIT $largest + 1 } <= $largest
    AND COUNT { MATCH (:Organisation)-[:ATTENDED]->(g) RETURN 1 AS one LIMIT $largest + 1 } <= $largest
    AND COUNT { ()-[:ATTENDED]->(g) } >= 2
  CALL (g) {
    MATCH (g)<-[:ATTENDED]-(x:Organisation)
    RETURN x, null AS through
  UNION
    MATCH (g)<-[:ATTENDED]-(through:Person)-[w:WORKS_FOR]->(x:Organisation)
    WHERE coalesce(w.since <= date(), true) AND coalesce(date() < w.until, true)
    RETURN x, through
  }
  RETURN g, x, through
UNION
  MATCH (g:Person)
  WHERE 'organisations' IN $evidence
    AND 2 <= COUNT { MATCH (g)-[u:WORKS_FOR]->(:Organisation)
                     WHERE coalesce(u.since <= date(), true) AND coalesce(date() < u.until, true)
                     RETURN 1 AS one LIMIT $largest + 1 } <= $largest
  MATCH (g)-[w:WORKS_FOR]->(x:Organisation)
  WHERE coalesce(w.since <= date(), true) AND coalesce(date() < w.until, true)
  RETURN g, x, null AS through
