// restore_nodes: makes nodes as a backup has them: labels, properties
// params:  rows list
// returns: number
// changes: nothing
UNWIND $rows AS row
CREATE (n:$(row[0]))
SET n = row[1]
RETURN id(n) AS number
