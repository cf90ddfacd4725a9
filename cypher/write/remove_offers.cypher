// remove_offers: deletes what people offer
// params:  rows list
// returns: removed
// changes: graph
UNWIND $rows AS row
MATCH (:Person {id: row.person})-[r:OFFERS]->(:Topic {id: row.topic})
DELETE r
RETURN count(*) AS removed
