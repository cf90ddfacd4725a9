// names: the real names of people by id; the label where no identity is held
// params:  ids list
// returns: id, name
MATCH (p:Person) WHERE p.id IN $ids
OPTIONAL MATCH (i:Identity)-[:IDENTIFIES]->(p)
RETURN p.id AS id, coalesce(i.name, p.label) AS name
