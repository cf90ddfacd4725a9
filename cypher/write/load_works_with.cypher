// load_works_with: adds or updates ties between organisations, one per ordered pair, kind and source
// params:  rows list
// returns: ties
// changes: graph
// A tie without a kind has no such property, which MERGE cannot look for.
UNWIND $rows AS row
MATCH (first:Organisation {id: row.from})
MATCH (second:Organisation {id: row.to})
CALL (first, second, row) {
  MATCH (first)-[old:WORKS_WITH {source: row.source}]->(second)
  WHERE coalesce(old.kind, '') = coalesce(row.kind, '')
  DELETE old
}
CREATE (first)-[:WORKS_WITH {
  kind: row.kind, strength: row.strength, since: date(row.since), until: date(row.until),
  recorded: date(row.recorded), source: row.source, undirected: row.undirected
}]->(second)
RETURN count(*) AS ties
