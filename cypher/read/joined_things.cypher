// joined_things: what joins people, organisations, projects and events, as pairs of ids in one row for each kind
// params:  visible list, also string, as_of string
// returns: kind, pairs
CALL () {
  MATCH (p:Person)-[w:WORKS_FOR]->(o:Organisation)
  WHERE (p.visibility IN $visible OR p.id = $also)
    AND coalesce(w.since <= date(), true) AND coalesce(date() < w.until, true)
  RETURN 'works_for' AS kind, collect(DISTINCT [p.id, o.id]) AS pairs
UNION ALL
  MATCH (p:Person)-[:WORKS_ON]->(x:Project)
  WHERE (p.visibility IN $visible OR p.id = $also) AND coalesce(x.started <= date($as_of), true)
  RETURN 'works_on' AS kind, collect(DISTINCT [p.id, x.id]) AS pairs
UNION ALL
  MATCH (o:Organisation)-[:PARTNER_IN]->(x:Project) WHERE coalesce(x.started <= date($as_of), true)
  RETURN 'partners' AS kind, collect(DISTINCT [o.id, x.id]) AS pairs
UNION ALL
  MATCH (y:Person|Organisation)-[:ATTENDED]->(x:Event)
  WHERE (y:Organisation OR y.visibility IN $visible OR y.id = $also) AND coalesce(x.on <= date($as_of), true)
  RETURN 'attended' AS kind, collect(DISTINCT [y.id, x.id]) AS pairs
UNION ALL
  MATCH (a:Organisation)-[w:WORKS_WITH]->(b:Organisation)
  WHERE a <> b AND coalesce(w.since <= date($as_of), true) AND coalesce(date($as_of) < w.until, true)
  RETURN 'works_with' AS kind, collect(DISTINCT CASE WHEN a.id < b.id THEN [a.id, b.id] ELSE [b.id, a.id] END) AS pairs
}
RETURN kind, pairs
