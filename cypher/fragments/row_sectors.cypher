OPTIONAL MATCH (s)-[:PART_OF]->(whole:Sector)
RETURN s.id AS id, coalesce(s.name, '') AS name, coalesce(whole.id, '') AS part_of
