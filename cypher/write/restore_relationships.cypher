// restore_relationships: makes relationships as a backup has them: internal ids of both ends, type, properties
// params:  rows list
// returns: made
// changes: nothing
UNWIND $rows AS row
MATCH (a) WHERE id(a) = row[0]
MATCH (b) WHERE id(b) = row[1]
CREATE (a)-[r:$(row[2])]->(b)
SET r = row[3]
RETURN count(r) AS made
