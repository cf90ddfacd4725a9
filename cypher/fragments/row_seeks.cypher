RETURN DISTINCT p.id AS person, t.id AS topic
