// remove_places: deletes places with all their relationships
// params:  rows list
// returns: removed
// changes: graph
UNWIND $rows AS row
MATCH (n:Place {id: row.id})
DETACH DELETE n
RETURN count(*) AS removed
