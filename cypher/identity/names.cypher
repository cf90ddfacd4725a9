// names: the real names of people by id, as pairs in one row; the label where there is no identity
// params:  ids list
// returns: named
MATCH (p:Person) WHERE p.id IN $ids
OPTIONAL MATCH (i:Identity)-[:IDENTIFIES]->(p)
RETURN collect([p.id, coalesce(i.name, p.label)]) AS named
