// about_ties: the ties that one of these people stated or others stated about them, one row for each who stated any
// params:  ids list
// returns: from, ties
CALL () {
  MATCH (p:Person)-[k:KNOWS]->(other:Person) WHERE p.id IN $ids RETURN p, k, other
  UNION
  MATCH (p:Person)-[k:KNOWS]->(other:Person) WHERE other.id IN $ids RETURN p, k, other
}
RETURN p.id AS from, collect(
  // include: stated
) AS ties
