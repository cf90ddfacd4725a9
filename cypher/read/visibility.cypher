// visibility: the visibility of people by id
// params:  ids list
// returns: id, visibility
MATCH (p:Person) WHERE p.id IN $ids
RETURN p.id AS id, p.visibility AS visibility
