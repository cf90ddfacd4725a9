// about_scores: scores of organisations, as rows of a dataset, where one of these ids is in it
// params:  ids list
// returns: organisation, scale, value, on, source
CALL () {
  MATCH (o:Organisation)-[r:SCORED]->(s:Scale) WHERE o.id IN $ids RETURN o, r, s
  UNION
  MATCH (o:Organisation)-[r:SCORED]->(s:Scale) WHERE s.id IN $ids RETURN o, r, s
}
// include: row_scores
