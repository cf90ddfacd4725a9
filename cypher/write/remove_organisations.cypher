// remove_organisations: deletes organisations with all their relationships
// params:  rows list
// returns: removed
// changes: graph
UNWIND $rows AS row
MATCH (n:Organisation {id: row.id})
DETACH DELETE n
RETURN count(*) AS removed
