// remove_people: deletes people with their identity and all their relationships
// params:  rows list
// returns: removed
// changes: graph
UNWIND $rows AS row
MATCH (person:Person {id: row.id})
OPTIONAL MATCH (identity:Identity)-[:IDENTIFIES]->(person)
DETACH DELETE identity, person
RETURN count(*) AS removed
