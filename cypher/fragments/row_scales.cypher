RETURN s.id AS id, coalesce(s.name, '') AS name
