// remove_works_on: deletes who works on which project
// params:  rows list
// returns: removed
// changes: graph
UNWIND $rows AS row
MATCH (:Person {id: row.person})-[r:WORKS_ON]->(:Project {id: row.project})
DELETE r
RETURN count(*) AS removed
