// briefly: people by id with their job title, main organisation and sector; only those who may be seen
// params:  ids list, visible list, also string
// returns: id, post, organisation, sector, sector_name
MATCH (p:Person) WHERE p.id IN $ids AND (p.visibility IN $visible OR p.id = $also)
OPTIONAL MATCH (p)-[:WORKS_FOR {main: true}]->(o:Organisation)
OPTIONAL MATCH (p)-[:IN_SECTOR]->(s:Sector)
RETURN p.id AS id, p.post AS post, o.name AS organisation, s.id AS sector, s.name AS sector_name
