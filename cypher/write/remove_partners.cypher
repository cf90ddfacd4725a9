// remove_partners: deletes which organisations have a role in a project
// params:  rows list
// returns: removed
// changes: graph
UNWIND $rows AS row
MATCH (:Organisation {id: row.organisation})-[r:PARTNER_IN {part: row.part}]->(:Project {id: row.project})
DELETE r
RETURN count(*) AS removed
