// about_seeks: who needs which topic, as rows of a dataset, where one of these ids is in it
// params:  ids list
// returns: person, topic
CALL () {
  MATCH (p:Person)-[:SEEKS]->(t:Topic) WHERE p.id IN $ids RETURN p, t
  UNION
  MATCH (p:Person)-[:SEEKS]->(t:Topic) WHERE t.id IN $ids RETURN p, t
}
// include: row_seeks
