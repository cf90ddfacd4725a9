// numbered: where Neo4j keeps people, by its own numbers; good while they stay on the map, and never shown or kept
// params:  ids list
// returns: ids, numbers
MATCH (x:Person) WHERE x.id IN $ids
RETURN collect(x.id) AS ids, collect(id(x)) AS numbers
