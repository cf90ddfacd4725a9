// rows_works_for: who works for which organisation, as rows of a dataset
// params:  none
// returns: person, organisation, post, main, since, until
MATCH (p:Person)-[w:WORKS_FOR]->(o:Organisation)
RETURN p.id AS person, o.id AS organisation, coalesce(w.post, '') AS post, coalesce(w.main, false) AS main,
       toString(w.since) AS since, toString(w.until) AS until
