// remove_attended: deletes who was at which event
// params:  rows list
// returns: removed
// changes: graph
UNWIND $rows AS row
MATCH (:Person {id: row.person})-[r:ATTENDED]->(:Event {id: row.event})
DELETE r
RETURN count(*) AS removed
