// about_organisations_attended: which organisations were at which event, as rows of a dataset, where one of these ids is in it
// params:  ids list
// returns: organisation, event
CALL () {
  MATCH (o:Organisation)-[:ATTENDED]->(e:Event) WHERE o.id IN $ids RETURN o, e
  UNION
  MATCH (o:Organisation)-[:ATTENDED]->(e:Event) WHERE e.id IN $ids RETURN o, e
}
// include: row_organisations_attended
