// taking_part: who works on each project that had begun by a day, and who came to each event held by then
// params:  visible list, also string, as_of string
// returns: kind, id, name, people
CALL () {
  MATCH (x:Project) WHERE coalesce(x.started <= date($as_of), true)
  RETURN 'project' AS kind, x, COLLECT { MATCH (p:Person)-[:WORKS_ON]->(x) WHERE p.visibility IN $visible OR p.id = $also RETURN p.id } AS people
UNION ALL
  MATCH (x:Event) WHERE coalesce(x.on <= date($as_of), true)
  RETURN 'event' AS kind, x, COLLECT { MATCH (p:Person)-[:ATTENDED]->(x) WHERE p.visibility IN $visible OR p.id = $also RETURN p.id } AS people
}
RETURN kind, x.id AS id, x.name AS name, people
ORDER BY kind, name, id
