// add_works_for: employments that are not there yet
// params:  rows list
// returns: employments
// changes: graph
UNWIND $rows AS row
MATCH (person:Person {id: row.person})
MATCH (organisation:Organisation {id: row.organisation})
CREATE (person)-[:WORKS_FOR {
  post: row.post, main: row.main, since: date(row.since), until: date(row.until)
}]->(organisation)
RETURN count(*) AS employments
