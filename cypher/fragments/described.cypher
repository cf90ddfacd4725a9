OPTIONAL MATCH (i:Identity)-[:IDENTIFIES]->(p)
OPTIONAL MATCH (p)-[:IN_SECTOR]->(s:Sector)
RETURN p.id AS id, coalesce(i.name, p.label) AS name, p.visibility AS visibility, coalesce(p.post, '') AS post,
       coalesce(COLLECT { MATCH (p)-[:IN_PLACE]->(w:Place {kind: 'ward'}) RETURN w.name ORDER BY w.name LIMIT 1 }[0], '') AS ward,
       coalesce(s.name, '') AS sector, p.label AS label
