// every_relationship: all relationships as they are, whatever they are, for backups
// params:  none
// returns: one, other, type, properties
MATCH (a)-[r]->(b)
RETURN id(a) AS one, id(b) AS other, type(r) AS type, properties(r) AS properties
