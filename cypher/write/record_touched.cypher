// record_touched: links a change to the pasts of the people and things whose history it belongs to
// params:  change string, touched list
// returns: pasts
// changes: nothing
MATCH (c:Change {id: $change})
UNWIND $touched AS one
MERGE (p:Past {kind: one.kind, id: one.id})
CREATE (c)-[:TOUCHED]->(p)
RETURN count(*) AS pasts
