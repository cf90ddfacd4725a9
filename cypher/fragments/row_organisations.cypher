OPTIONAL MATCH (o)-[:IN_SECTOR]->(s:Sector)
OPTIONAL MATCH (o)-[:IN_PLACE]->(p:Place)
RETURN o.id AS id, coalesce(o.name, '') AS name, coalesce(o.kind, '') AS kind, coalesce(s.id, '') AS sector,
       coalesce(p.id, '') AS place, coalesce(o.synthetic, false) AS synthetic, coalesce(o.source_key, '') AS source_key,
       coalesce(o.website, '') AS website,
       reduce(said = '', tag IN coalesce(o.tags, []) | said + CASE said WHEN '' THEN '' ELSE '; ' END + tag) AS tags
