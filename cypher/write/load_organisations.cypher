// load_organisations: adds or updates organisations, each with its sector and place
// params:  rows list
// returns: organisations
// changes: graph
UNWIND $rows AS row
MERGE (organisation:Organisation {id: row.id})
SET organisation += {
  name: row.name, kind: row.kind, synthetic: row.synthetic, source_key: row.source_key, website: row.website,
  tags: CASE WHEN row.tags <> '' THEN split(row.tags, '; ') END
}
WITH organisation, row
CALL (organisation, row) {
  OPTIONAL MATCH (organisation)-[old:IN_SECTOR]->(sector:Sector) WHERE sector.id <> coalesce(row.sector, '')
  DELETE old
}
CALL (organisation, row) {
  MATCH (sector:Sector {id: row.sector})
  MERGE (organisation)-[in:IN_SECTOR]->(sector)
  SET in.stated = true
}
CALL (organisation, row) {
  OPTIONAL MATCH (organisation)-[old:IN_PLACE]->(place:Place) WHERE place.id <> coalesce(row.place, '')
  DELETE old
}
CALL (organisation, row) {
  MATCH (place:Place {id: row.place})
  MERGE (organisation)-[:IN_PLACE]->(place)
}
// If an organisation changes its sector, so do its people who stated none.
CALL (organisation, row) {
  MATCH (organisation)<-[:WORKS_FOR {main: true}]-(person:Person)
  WHERE NOT EXISTS { (person)-[:IN_SECTOR {stated: true}]->(:Sector) }
  OPTIONAL MATCH (person)-[old:IN_SECTOR]->(sector:Sector) WHERE sector.id <> coalesce(row.sector, '')
  DELETE old
  WITH DISTINCT person, row
  MATCH (sector:Sector {id: row.sector})
  MERGE (person)-[in:IN_SECTOR]->(sector)
  SET in.stated = false
}
RETURN count(*) AS organisations
