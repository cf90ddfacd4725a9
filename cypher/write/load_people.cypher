// load_people: adds or updates people, each with their main sector and place, and their identity apart
// params:  rows list
// returns: people
// changes: graph
UNWIND $rows AS row
MERGE (person:Person {id: row.id})
SET person += {
  label: row.label, post: row.post, visibility: row.visibility, synthetic: row.synthetic,
  asked: date(row.asked), answered: date(row.answered),
  tags: CASE WHEN row.tags <> '' THEN split(row.tags, '; ') END
}
MERGE (identity:Identity)-[:IDENTIFIES]->(person)
SET identity += {name: row.name, email: row.email, source_key: coalesce(row.source_key, row.id)}
WITH person, row
CALL (person, row) {
  OPTIONAL MATCH (person)-[old:IN_SECTOR]->(sector:Sector) WHERE sector.id <> coalesce(row.sector, '')
  DELETE old
}
CALL (person, row) {
  MATCH (sector:Sector {id: row.sector})
  MERGE (person)-[in:IN_SECTOR]->(sector)
  SET in.stated = row.stated
}
CALL (person, row) {
  OPTIONAL MATCH (person)-[old:IN_PLACE]->(place:Place) WHERE place.id <> coalesce(row.place, '')
  DELETE old
}
CALL (person, row) {
  MATCH (place:Place {id: row.place})
  MERGE (person)-[:IN_PLACE]->(place)
}
RETURN count(*) AS people
