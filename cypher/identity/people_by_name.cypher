// people_by_name: people whose name contains the text (lower case), names that begin with it first
// params:  text string, visible list, limit integer
// returns: id, name, post, organisation, sector
MATCH (i:Identity)-[:IDENTIFIES]->(p:Person)
WHERE p.visibility IN $visible AND toLower(i.name) CONTAINS $text
WITH p, i ORDER BY toLower(i.name) STARTS WITH $text DESC, toLower(i.name), p.id LIMIT $limit
OPTIONAL MATCH (p)-[:WORKS_FOR {main: true}]->(o:Organisation)
OPTIONAL MATCH (p)-[:IN_SECTOR]->(s:Sector)
RETURN p.id AS id, i.name AS name, p.post AS post, o.name AS organisation, s.name AS sector
