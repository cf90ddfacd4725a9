OPTIONAL MATCH (p)-[:IN_PLACE]->(w:Place)
RETURN p.id AS id, coalesce(p.name, '') AS name, coalesce(p.description, '') AS description,
       coalesce(p.status, '') AS status, toString(p.started) AS started, toString(p.ended) AS ended,
       coalesce(w.id, '') AS place, coalesce(p.synthetic, false) AS synthetic, coalesce(p.source_key, '') AS source_key,
       reduce(said = '', tag IN coalesce(p.tags, []) | said + CASE said WHEN '' THEN '' ELSE '; ' END + tag) AS tags
