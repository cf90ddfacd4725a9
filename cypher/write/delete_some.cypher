// delete_some: deletes some of all nodes, with their relationships, before a backup is restored; returns how many
// params:  many integer
// returns: deleted
// changes: nothing
MATCH (n) WHERE NOT n:Lease
WITH n LIMIT $many
DETACH DELETE n
RETURN count(*) AS deleted
