// load_sectors: adds or updates sectors, each with the sector that it is part of
// params:  rows list
// returns: sectors
// changes: graph
UNWIND $rows AS row
MERGE (sector:Sector {id: row.id})
SET sector.name = row.name
WITH sector, row
CALL (sector, row) {
  OPTIONAL MATCH (sector)-[old:PART_OF]->(whole:Sector) WHERE whole.id <> coalesce(row.part_of, '')
  DELETE old
}
CALL (sector, row) {
  WITH row WHERE row.part_of IS NOT NULL
  MERGE (whole:Sector {id: row.part_of})
  MERGE (sector)-[:PART_OF]->(whole)
}
RETURN count(*) AS sectors
