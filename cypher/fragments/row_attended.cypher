RETURN DISTINCT p.id AS person, e.id AS event
