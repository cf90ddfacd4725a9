// about_works_for: who works for which organisation, as rows of a dataset, where one of these ids is in it
// params:  ids list
// returns: person, organisation, post, main, since, until
CALL () {
  MATCH (p:Person)-[w:WORKS_FOR]->(o:Organisation) WHERE p.id IN $ids RETURN p, w, o
  UNION
  MATCH (p:Person)-[w:WORKS_FOR]->(o:Organisation) WHERE o.id IN $ids RETURN p, w, o
}
// include: row_works_for
