WHERE origin:Event OR origin:Project
RETURN p.id AS project, CASE WHEN origin:Event THEN 'event' ELSE 'project' END AS from_kind, origin.id AS from,
       coalesce(g.said_by, '') AS said_by
