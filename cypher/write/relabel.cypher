// relabel: sets the labels of people
// params:  rows list
// returns: people
// changes: graph
UNWIND $rows AS row
MATCH (person:Person {id: row.id})
SET person.label = row.label
RETURN count(*) AS people
