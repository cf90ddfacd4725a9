// remove_seeks: deletes what people need
// params:  rows list
// returns: removed
// changes: graph
UNWIND $rows AS row
MATCH (:Person {id: row.person})-[r:SEEKS]->(:Topic {id: row.topic})
DELETE r
RETURN count(*) AS removed
