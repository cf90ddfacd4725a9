// rows_works_for: who works for which organisation, as rows of a dataset
// params:  none
// returns: person, organisation, post, main, since, until
MATCH (p:Person)-[w:WORKS_FOR]->(o:Organisation)
// include: row_works_for
