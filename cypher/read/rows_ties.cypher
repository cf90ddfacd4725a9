// rows_ties: the ties that each person stated, one row a person
// params:  none
// returns: from, ties
MATCH (p:Person) WHERE EXISTS { (p)-[:KNOWS]->(:Person) }
RETURN p.id AS from, COLLECT {
  MATCH (p)-[k:KNOWS]->(other:Person)
  RETURN [other.id, k.strength, toString(k.since), toString(k.until), toString(k.recorded), coalesce(k.source, 'file')]
} AS ties
