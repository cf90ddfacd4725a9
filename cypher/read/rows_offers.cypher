// rows_offers: who offers which topic, as rows of a dataset
// params:  none
// returns: person, topic
MATCH (p:Person)-[:OFFERS]->(t:Topic)
RETURN DISTINCT p.id AS person, t.id AS topic
