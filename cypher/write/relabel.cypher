// relabel: what people are called on the map
// params:  rows list
// returns: people
// changes: graph
UNWIND $rows AS row
MATCH (person:Person {id: row.id})
SET person.label = row.label
RETURN count(*) AS people
