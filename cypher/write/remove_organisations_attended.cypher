// remove_organisations_attended: deletes which organisations were at which event
// params:  rows list
// returns: removed
// changes: graph
UNWIND $rows AS row
MATCH (:Organisation {id: row.organisation})-[r:ATTENDED]->(:Event {id: row.event})
DELETE r
RETURN count(*) AS removed
