RETURN o.id AS organisation, s.id AS scale, r.value AS value, toString(r.on) AS on,
       coalesce(r.source, 'file') AS source
