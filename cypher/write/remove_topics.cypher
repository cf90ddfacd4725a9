// remove_topics: deletes topics with all their relationships
// params:  rows list
// returns: removed
// changes: graph
UNWIND $rows AS row
MATCH (n:Topic {id: row.id})
DETACH DELETE n
RETURN count(*) AS removed
