// remove_ties: deletes ties, by their people and source
// params:  rows list
// returns: removed
// changes: graph
UNWIND $rows AS row
MATCH (:Person {id: row.from})-[r:KNOWS {source: row.source}]->(:Person {id: row.to})
DELETE r
RETURN count(*) AS removed
