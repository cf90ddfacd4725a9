// remove_scores: deletes scores of organisations, by organisation, scale and source
// params:  rows list
// returns: removed
// changes: graph
UNWIND $rows AS row
MATCH (:Organisation {id: row.organisation})-[r:SCORED {source: row.source}]->(:Scale {id: row.scale})
DELETE r
RETURN count(*) AS removed
