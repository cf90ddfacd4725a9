// rows_grew_from: which event or project a project grew from, as rows of a dataset
// params:  none
// returns: project, from_kind, from, said_by
MATCH (p:Project)-[g:GREW_FROM]->(origin)
WHERE origin:Event OR origin:Project
RETURN p.id AS project, CASE WHEN origin:Event THEN 'event' ELSE 'project' END AS from_kind, origin.id AS from,
       coalesce(g.said_by, '') AS said_by
