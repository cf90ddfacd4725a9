// rows_seeks: who seeks which topic, as rows of a dataset
// params:  none
// returns: person, topic
MATCH (p:Person)-[:SEEKS]->(t:Topic)
RETURN DISTINCT p.id AS person, t.id AS topic
