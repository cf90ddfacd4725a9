// load_offers: adds what people offer
// params:  rows list
// returns: offers
// changes: graph
UNWIND $rows AS row
MATCH (person:Person {id: row.person})
MATCH (topic:Topic {id: row.topic})
MERGE (person)-[:OFFERS]->(topic)
RETURN count(*) AS offers
