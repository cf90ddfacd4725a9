// health: which graph this is, how much is on it, and whether it is a demonstration
// params:  none
// returns: version, schema, people, organisations, synthetic
OPTIONAL MATCH (g:Graph)
WITH coalesce(g.version, 0) AS version, coalesce(g.schema, 0) AS schema, COUNT { (:Person) } AS people
RETURN version, schema, people, COUNT { (:Organisation) } AS organisations,
       EXISTS { (p:Person) WHERE p.synthetic } OR
       people = 0 AND EXISTS { (o:Organisation) WHERE o.synthetic } AS synthetic
