// about_works_with: stated ties between organisations, as rows of a dataset, where one of these ids is in it
// params:  ids list
// returns: from, to, kind, strength, since, until, recorded, source, undirected
CALL () {
  MATCH (a:Organisation)-[w:WORKS_WITH]->(b:Organisation) WHERE a.id IN $ids RETURN a, w, b
  UNION
  MATCH (a:Organisation)-[w:WORKS_WITH]->(b:Organisation) WHERE b.id IN $ids RETURN a, w, b
}
// include: row_works_with
