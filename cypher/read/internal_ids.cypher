// internal_ids: people's internal ids in Neo4j; valid while the people stay on the map, and never shown or stored
// params:  ids list
// returns: ids, numbers
MATCH (x:Person) WHERE x.id IN $ids
RETURN collect(x.id) AS ids, collect(id(x)) AS numbers
