// add_ties: ties that are not there yet, one per ordered pair of people and source
// params:  rows list
// returns: ties
// changes: graph
UNWIND $rows AS row
MATCH (first:Person {id: row.from})
MATCH (second:Person {id: row.to})
CREATE (first)-[:KNOWS {
  strength: row.strength, source: row.source,
  since: date(row.since), until: date(row.until), recorded: date(row.recorded)
}]->(second)
RETURN count(*) AS ties
