// rows_works_with: every stated tie between two organisations, as a row of a dataset
// params:  none
// returns: from, to, kind, strength, since, until, recorded, source, undirected
MATCH (a:Organisation)-[w:WORKS_WITH]->(b:Organisation)
// include: row_works_with
