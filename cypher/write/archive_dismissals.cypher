// archive_dismissals: moves hidden suggestions, of and about deleted people, to their pasts
// params:  ids list
// returns: people
// changes: nothing
UNWIND $ids AS id
MATCH (person:Person {id: id}) WHERE EXISTS { (person)-[:PASSED_OVER]-() }
MERGE (past:Past {kind: 'people', id: id})
WITH person, past
CALL (person, past) {
  MATCH (person)-[r:PASSED_OVER]->(whom)
  CREATE (past)-[copy:PASSED_OVER]->(whom)
  SET copy = properties(r)
  DELETE r
}
CALL (person, past) {
  MATCH (who)-[r:PASSED_OVER]->(person)
  CREATE (who)-[copy:PASSED_OVER]->(past)
  SET copy = properties(r)
  DELETE r
}
RETURN count(*) AS people
