RETURN p.id AS id, coalesce(p.name, '') AS name, coalesce(p.kind, '') AS kind,
       p.latitude AS latitude, p.longitude AS longitude
