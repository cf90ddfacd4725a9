// add_people: people who are not there yet, each with their main sector and place, and their identity apart
// params:  rows list
// returns: ids, numbers
// changes: graph
// Returns their internal ids in Neo4j (read/internal_ids), so that ties need not look for these people again.
UNWIND $rows AS row
CREATE (person:Person {
  id: row.id, label: row.label, post: row.post, visibility: row.visibility, synthetic: row.synthetic,
  asked: date(row.asked), answered: date(row.answered),
  tags: CASE WHEN row.tags <> '' THEN split(row.tags, '; ') END
})
CREATE (:Identity {
  name: row.name, email: row.email, source_key: coalesce(row.source_key, row.id)
})-[:IDENTIFIES]->(person)
WITH person, row
OPTIONAL MATCH (sector:Sector {id: row.sector})
OPTIONAL MATCH (place:Place {id: row.place})
FOREACH (its IN CASE WHEN sector IS NULL THEN [] ELSE [sector] END |
  CREATE (person)-[:IN_SECTOR {stated: row.stated}]->(its))
FOREACH (its IN CASE WHEN place IS NULL THEN [] ELSE [place] END | CREATE (person)-[:IN_PLACE]->(its))
RETURN collect(row.id) AS ids, collect(id(person)) AS numbers
