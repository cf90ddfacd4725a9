// add_ties: ties that are not there yet, one per ordered pair of people and source
// params:  rows list, days list
// returns: ties
// changes: graph
// A row: the two people by Neo4j's internal ids (read/internal_ids), strength, three days as positions in `days`, source, and true if undirected.
WITH [day IN $days | date(day)] AS days
UNWIND $rows AS row
MATCH (first:Person) WHERE id(first) = row[0]
MATCH (second:Person) WHERE id(second) = row[1]
CREATE (first)-[:KNOWS {
  strength: row[2], since: days[row[3]], until: days[row[4]], recorded: days[row[5]], source: row[6], undirected: row[7]
}]->(second)
RETURN count(*) AS ties
