// bring_back: whom people passed over, and who passed them over, is theirs again once they are back on the map
// params:  ids list
// returns: people
// changes: nothing
UNWIND $ids AS id
MATCH (past:Past {kind: 'people', id: id}) WHERE EXISTS { (past)-[:PASSED_OVER]-() }
MATCH (person:Person {id: id})
CALL (person, past) {
  MATCH (past)-[r:PASSED_OVER]->(whom)
  CREATE (person)-[copy:PASSED_OVER]->(whom)
  SET copy = properties(r)
  DELETE r
}
CALL (person, past) {
  MATCH (who)-[r:PASSED_OVER]->(past)
  CREATE (who)-[copy:PASSED_OVER]->(person)
  SET copy = properties(r)
  DELETE r
}
RETURN count(*) AS people
