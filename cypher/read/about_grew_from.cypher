// about_grew_from: what a project grew from, as rows of a dataset, where one of these ids is in it
// params:  ids list
// returns: project, from_kind, from, said_by
CALL () {
  MATCH (p:Project)-[g:GREW_FROM]->(origin) WHERE p.id IN $ids RETURN p, g, origin
  UNION
  MATCH (origin:Event) WHERE origin.id IN $ids MATCH (p:Project)-[g:GREW_FROM]->(origin) RETURN p, g, origin
  UNION
  MATCH (origin:Project) WHERE origin.id IN $ids MATCH (p:Project)-[g:GREW_FROM]->(origin) RETURN p, g, origin
  UNION
  MATCH (p:Project)-[g:GREW_FROM]->(origin) WHERE g.said_by IN $ids RETURN p, g, origin
}
WITH p, g, origin
// include: row_grew_from
