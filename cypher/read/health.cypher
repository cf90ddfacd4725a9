// health: which graph this is, and whether it is a demonstration
// params:  none
// returns: version, schema, people, synthetic
OPTIONAL MATCH (g:Graph)
RETURN coalesce(g.version, 0) AS version, coalesce(g.schema, 0) AS schema, COUNT { (:Person) } AS people,
       EXISTS { (p:Person) WHERE p.synthetic } AS synthetic
