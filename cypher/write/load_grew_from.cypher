// load_grew_from: adds which event or project a project grew from, and who says so
// params:  rows list
// returns: origins
// changes: graph
UNWIND $rows AS row
MATCH (project:Project {id: row.project})
OPTIONAL MATCH (event:Event {id: row.from}) WHERE row.from_kind = 'event'
OPTIONAL MATCH (earlier:Project {id: row.from}) WHERE row.from_kind = 'project'
WITH project, row, coalesce(event, earlier) AS origin
MERGE (project)-[grew:GREW_FROM]->(origin)
SET grew.said_by = row.said_by
RETURN count(*) AS origins
