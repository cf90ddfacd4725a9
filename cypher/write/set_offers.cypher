// set_offers: what somebody offers, these topics and no others; new topics are made
// params:  person string, topics list
// returns: id, label
// changes: graph
MATCH (person:Person {id: $person})
SET person.id = person.id // held first, so that two changes at once come one after the other
WITH person
CALL (person) {
  MATCH (person)-[old:OFFERS]->(topic:Topic) WHERE NOT topic.id IN [row IN $topics | row.id]
  DELETE old
}
UNWIND $topics AS row
MERGE (topic:Topic {id: row.id})
ON CREATE SET topic.name = row.name
MERGE (person)-[:OFFERS]->(topic)
RETURN topic.id AS id, topic.name AS label ORDER BY label, id
