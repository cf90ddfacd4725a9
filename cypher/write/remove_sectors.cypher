// remove_sectors: takes sectors off the map, with whatever hangs on them
// params:  rows list
// returns: removed
// changes: graph
UNWIND $rows AS row
MATCH (n:Sector {id: row.id})
DETACH DELETE n
RETURN count(*) AS removed
