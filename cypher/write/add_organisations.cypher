// add_organisations: organisations that are not there yet, each with its sector and place
// params:  rows list
// returns: organisations
// changes: graph
UNWIND $rows AS row
CREATE (organisation:Organisation {
  id: row.id, name: row.name, kind: row.kind, synthetic: row.synthetic, source_key: row.source_key,
  website: row.website,
  tags: CASE WHEN row.tags <> '' THEN split(row.tags, '; ') END
})
WITH organisation, row
OPTIONAL MATCH (sector:Sector {id: row.sector})
OPTIONAL MATCH (place:Place {id: row.place})
FOREACH (its IN CASE WHEN sector IS NULL THEN [] ELSE [sector] END |
  CREATE (organisation)-[:IN_SECTOR {stated: true}]->(its))
FOREACH (its IN CASE WHEN place IS NULL THEN [] ELSE [place] END | CREATE (organisation)-[:IN_PLACE]->(its))
RETURN count(*) AS organisations
