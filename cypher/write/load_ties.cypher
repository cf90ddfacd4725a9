// load_ties: adds or updates ties, one per ordered pair of people and source
// params:  rows list
// returns: ties
// changes: graph
UNWIND $rows AS row
MATCH (first:Person {id: row.from})
MATCH (second:Person {id: row.to})
MERGE (first)-[tie:KNOWS {source: row.source}]->(second)
SET tie += {
  strength: row.strength,
  since: date(row.since), until: date(row.until), recorded: date(row.recorded),
  undirected: CASE WHEN row.undirected THEN true END
}
RETURN count(*) AS ties
