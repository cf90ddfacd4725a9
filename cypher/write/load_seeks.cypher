// load_seeks: adds what people need
// params:  rows list
// returns: seeks
// changes: graph
UNWIND $rows AS row
MATCH (person:Person {id: row.person})
MATCH (topic:Topic {id: row.topic})
MERGE (person)-[:SEEKS]->(topic)
RETURN count(*) AS seeks
