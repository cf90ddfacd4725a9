RETURN p.id AS person, n.id AS project, coalesce(w.part, '') AS part
