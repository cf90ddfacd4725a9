// rows_ties: the ties that each person stated, one row for each person
// params:  none
// returns: from, ties
MATCH (p:Person) WHERE EXISTS { (p)-[:KNOWS]->(:Person) }
RETURN p.id AS from, COLLECT {
  MATCH (p)-[k:KNOWS]->(other:Person)
  RETURN
  // include: stated
} AS ties
