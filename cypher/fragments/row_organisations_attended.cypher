RETURN DISTINCT o.id AS organisation, e.id AS event
