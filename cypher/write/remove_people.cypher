// remove_people: takes people off the map with their identity, and whatever hangs on them
// params:  rows list
// returns: removed
// changes: graph
UNWIND $rows AS row
MATCH (person:Person {id: row.id})
OPTIONAL MATCH (identity:Identity)-[:IDENTIFIES]->(person)
DETACH DELETE identity, person
RETURN count(*) AS removed
