// about_works_on: who works on which project, as rows of a dataset, where one of these ids is in it
// params:  ids list
// returns: person, project, part
CALL () {
  MATCH (p:Person)-[w:WORKS_ON]->(n:Project) WHERE p.id IN $ids RETURN p, w, n
  UNION
  MATCH (p:Person)-[w:WORKS_ON]->(n:Project) WHERE n.id IN $ids RETURN p, w, n
}
// include: row_works_on
