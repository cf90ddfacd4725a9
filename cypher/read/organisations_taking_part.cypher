// organisations_taking_part: partners of each project that had begun by a day, and which came to each event held by then
// params:  as_of string
// returns: kind, id, name, people
// `people` are organisations here, as in taking_part; one came to an event itself, or somebody who works there did.
CALL () {
  MATCH (x:Project) WHERE coalesce(x.started <= date($as_of), true)
  RETURN 'project' AS kind, x, COLLECT { MATCH (o:Organisation)-[:PARTNER_IN]->(x) RETURN DISTINCT o.id } AS people
UNION ALL
  MATCH (x:Event) WHERE coalesce(x.on <= date($as_of), true)
  RETURN 'event' AS kind, x, COLLECT {
    CALL (x) {
      MATCH (o:Organisation)-[:ATTENDED]->(x) RETURN o
    UNION
      MATCH (o:Organisation)<-[w:WORKS_FOR]-(:Person)-[:ATTENDED]->(x)
      WHERE coalesce(w.since <= date(), true) AND coalesce(date() < w.until, true) RETURN o
    }
    RETURN o.id
  } AS people
}
RETURN kind, x.id AS id, x.name AS name, people
ORDER BY kind, name, id
