// remove_grew_from: deletes what a project grew from
// params:  rows list
// returns: removed
// changes: graph
UNWIND $rows AS row
MATCH (:Project {id: row.project})-[r:GREW_FROM]->(origin {id: row.from})
WHERE row.from_kind = 'event' AND origin:Event OR row.from_kind = 'project' AND origin:Project
DELETE r
RETURN count(*) AS removed
