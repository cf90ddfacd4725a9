// rows_seeks: who needs which topic, as rows of a dataset
// params:  none
// returns: person, topic
MATCH (p:Person)-[:SEEKS]->(t:Topic)
// include: row_seeks
