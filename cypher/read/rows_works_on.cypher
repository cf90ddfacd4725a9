// rows_works_on: who works on which project, as rows of a dataset
// params:  none
// returns: person, project, part
MATCH (p:Person)-[w:WORKS_ON]->(n:Project)
RETURN p.id AS person, n.id AS project, coalesce(w.part, '') AS part
