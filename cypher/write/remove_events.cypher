// remove_events: deletes events with all their relationships
// params:  rows list
// returns: removed
// changes: graph
UNWIND $rows AS row
MATCH (n:Event {id: row.id})
DETACH DELETE n
RETURN count(*) AS removed
