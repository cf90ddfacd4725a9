// remove_sectors: deletes sectors with all their relationships
// params:  rows list
// returns: removed
// changes: graph
UNWIND $rows AS row
MATCH (n:Sector {id: row.id})
DETACH DELETE n
RETURN count(*) AS removed
