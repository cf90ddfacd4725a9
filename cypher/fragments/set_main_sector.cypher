OPTIONAL MATCH (p)-[old:IN_SECTOR]->(own:Sector)
OPTIONAL MATCH (p)-[:WORKS_FOR {main: true}]->(:Organisation)-[:IN_SECTOR]->(main:Sector)
WITH p, old, own, main WHERE coalesce(own.id, '') <> coalesce(main.id, '')
DELETE old
WITH DISTINCT p, main
CALL (p, main) {
  WITH main WHERE main IS NOT NULL
  MERGE (p)-[in:IN_SECTOR]->(main)
  SET in.stated = false
}
RETURN count(*) AS people
