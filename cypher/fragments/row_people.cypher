OPTIONAL MATCH (i:Identity)-[:IDENTIFIES]->(p)
OPTIONAL MATCH (p)-[:IN_SECTOR {stated: true}]->(s:Sector)
OPTIONAL MATCH (p)-[:IN_PLACE]->(w:Place)
RETURN p.id AS id, coalesce(i.name, '') AS name, coalesce(p.post, '') AS post, coalesce(s.id, '') AS sector,
       coalesce(p.visibility, 'unnamed') AS visibility, coalesce(w.id, '') AS place, coalesce(i.email, '') AS email,
       toString(p.asked) AS asked, toString(p.answered) AS answered, coalesce(p.synthetic, false) AS synthetic,
       CASE WHEN i.source_key = p.id THEN '' ELSE coalesce(i.source_key, '') END AS source_key,
       reduce(said = '', tag IN coalesce(p.tags, []) | said + CASE said WHEN '' THEN '' ELSE '; ' END + tag) AS tags
