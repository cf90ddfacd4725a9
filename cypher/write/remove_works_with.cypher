// remove_works_with: deletes ties between organisations, by the two, kind and source
// params:  rows list
// returns: removed
// changes: graph
UNWIND $rows AS row
MATCH (:Organisation {id: row.from})-[r:WORKS_WITH {source: row.source}]->(:Organisation {id: row.to})
WHERE coalesce(r.kind, '') = coalesce(row.kind, '')
DELETE r
RETURN count(*) AS removed
