RETURN p.id AS person, o.id AS organisation, coalesce(w.post, '') AS post, coalesce(w.main, false) AS main,
       toString(w.since) AS since, toString(w.until) AS until
