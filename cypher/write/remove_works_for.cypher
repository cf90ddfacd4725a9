// remove_works_for: deletes who works for which organisation
// params:  rows list
// returns: removed
// changes: graph
UNWIND $rows AS row
MATCH (:Person {id: row.person})-[r:WORKS_FOR]->(:Organisation {id: row.organisation})
DELETE r
RETURN count(*) AS removed
