RETURN a.id AS from, b.id AS to, coalesce(w.kind, '') AS kind, w.strength AS strength,
       toString(w.since) AS since, toString(w.until) AS until, toString(w.recorded) AS recorded,
       coalesce(w.source, 'file') AS source, coalesce(w.undirected, true) AS undirected
