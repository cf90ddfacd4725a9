// labels: what everyone signed in may see of people, by id
// params:  ids list
// returns: id, name
MATCH (p:Person) WHERE p.id IN $ids
RETURN p.id AS id, p.label AS name
