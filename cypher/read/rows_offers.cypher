// rows_offers: who offers which topic, as rows of a dataset
// params:  none
// returns: person, topic
MATCH (p:Person)-[:OFFERS]->(t:Topic)
// include: row_offers
