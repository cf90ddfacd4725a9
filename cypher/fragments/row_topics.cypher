RETURN t.id AS id, coalesce(t.name, '') AS name
