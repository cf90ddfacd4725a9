// remove_ties: takes away ties, by their own ids
// params:  rows list
// returns: removed
// changes: graph
UNWIND $rows AS row
MATCH (:Person {id: row.from})-[r:KNOWS {id: row.id}]->(:Person)
DELETE r
RETURN count(*) AS removed
