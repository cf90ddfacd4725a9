// load_attended: adds who was at which event
// params:  rows list
// returns: attendances
// changes: graph
UNWIND $rows AS row
MATCH (person:Person {id: row.person})
MATCH (event:Event {id: row.event})
MERGE (person)-[:ATTENDED]->(event)
RETURN count(*) AS attendances
