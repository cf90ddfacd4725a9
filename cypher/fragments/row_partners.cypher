RETURN o.id AS organisation, n.id AS project, coalesce(w.part, 'partner') AS part
