// organisations: those whose name contains a text or whose id it is, those that begin with it first
// params:  text string, limit integer
// returns: id, name, kind, sector, people
MATCH (o:Organisation)
WITH o, toLower(o.name) AS name
WHERE name CONTAINS $text OR o.id = $text
OPTIONAL MATCH (o)-[:IN_SECTOR]->(s:Sector)
RETURN o.id AS id, o.name AS name, o.kind AS kind, s.name AS sector,
       COUNT { (o)<-[:WORKS_FOR {main: true}]-(:Person) } AS people
ORDER BY NOT name STARTS WITH $text, name, id LIMIT $limit
