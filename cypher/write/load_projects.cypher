// load_projects: adds or updates projects, each with its place
// params:  rows list
// returns: projects
// changes: graph
UNWIND $rows AS row
MERGE (project:Project {id: row.id})
SET project += {
  name: row.name, description: row.description, status: row.status, synthetic: row.synthetic,
  started: date(row.started), ended: date(row.ended), source_key: row.source_key,
  tags: CASE WHEN row.tags <> '' THEN split(row.tags, '; ') END
}
WITH project, row
CALL (project, row) {
  OPTIONAL MATCH (project)-[old:IN_PLACE]->(place:Place) WHERE place.id <> coalesce(row.place, '')
  DELETE old
}
CALL (project, row) {
  MATCH (place:Place {id: row.place})
  MERGE (project)-[:IN_PLACE]->(place)
}
RETURN count(*) AS projects
