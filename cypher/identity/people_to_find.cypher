// people_to_find: everybody, with what a list says of them and who may find them, in one row
// params:  none
// returns: people
MATCH (i:Identity)-[:IDENTIFIES]->(p:Person)
OPTIONAL MATCH (p)-[:WORKS_FOR {main: true}]->(o:Organisation)
OPTIONAL MATCH (p)-[:IN_SECTOR]->(s:Sector)
OPTIONAL MATCH (p)-[:IN_PLACE]->(w:Place)
RETURN collect([p.id, coalesce(i.name, ''), p.visibility, p.post, o.name, s.name, w.id, coalesce(p.tags, [])]) AS people
