// dismiss: hides a suggestion for a member, for now or for good
// params:  person string, other string, kind string, today string
// returns: kind
// changes: nothing
MATCH (person:Person {id: $person}), (other:Person {id: $other})
MERGE (person)-[r:PASSED_OVER]->(other)
SET r.kind = $kind, r.on = date($today)
RETURN r.kind AS kind
