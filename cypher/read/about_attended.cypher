// about_attended: who was at which event, as rows of a dataset, where one of these ids is in it
// params:  ids list
// returns: person, event
CALL () {
  MATCH (p:Person)-[:ATTENDED]->(e:Event) WHERE p.id IN $ids RETURN p, e
  UNION
  MATCH (p:Person)-[:ATTENDED]->(e:Event) WHERE e.id IN $ids RETURN p, e
}
// include: row_attended
