// load_scores: adds or updates scores of organisations, one per organisation, scale and source
// params:  rows list
// returns: scores
// changes: graph
UNWIND $rows AS row
MATCH (organisation:Organisation {id: row.organisation})
MATCH (scale:Scale {id: row.scale})
MERGE (organisation)-[scored:SCORED {source: row.source}]->(scale)
SET scored += {value: row.value, on: date(row.on)}
RETURN count(*) AS scores
