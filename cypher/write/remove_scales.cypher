// remove_scales: deletes scales with all scores on them
// params:  rows list
// returns: removed
// changes: graph
UNWIND $rows AS row
MATCH (n:Scale {id: row.id})
DETACH DELETE n
RETURN count(*) AS removed
