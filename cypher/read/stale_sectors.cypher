// stale_sectors: people whose sector is neither stated by them nor that of their main organisation
// params:  none
// returns: people
MATCH (p:Person)
WHERE NOT EXISTS { (p)-[:IN_SECTOR {stated: true}]->(:Sector) }
OPTIONAL MATCH (p)-[:IN_SECTOR]->(own:Sector)
OPTIONAL MATCH (p)-[:WORKS_FOR {main: true}]->(:Organisation)-[:IN_SECTOR]->(main:Sector)
WITH p, own, main WHERE coalesce(own.id, '') <> coalesce(main.id, '')
RETURN count(DISTINCT p) AS people
