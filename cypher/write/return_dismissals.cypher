// return_dismissals: restores hidden suggestions, of and about people who are back on the map
// params:  ids list
// returns: people
// changes: nothing
// It goes from the few hidden suggestions to their pasts, because hardly any of the many new people was here before.
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
