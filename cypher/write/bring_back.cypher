// bring_back: whom people passed over, and who passed them over, is theirs again once they are back on the map
// params:  ids list
// returns: people
// changes: nothing
// From the few who were passed over to their pasts: of the many who are new, hardly any was here before.
MATCH (one)-[:PASSED_OVER]->(other)
UNWIND [one, other] AS past
WITH DISTINCT past WHERE past:Past AND past.kind = 'people' AND past.id IN $ids
MATCH (person:Person {id: past.id})
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
