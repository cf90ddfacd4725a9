// remove_projects: deletes projects with all their relationships
// params:  rows list
// returns: removed
// changes: graph
UNWIND $rows AS row
MATCH (n:Project {id: row.id})
DETACH DELETE n
RETURN count(*) AS removed
