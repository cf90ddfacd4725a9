// take_back: another may be suggested to somebody again
// params:  person string, other string
// returns: taken
// changes: nothing
MATCH (:Person {id: $person})-[r:PASSED_OVER]->(:Person {id: $other})
DELETE r
RETURN count(*) AS taken
