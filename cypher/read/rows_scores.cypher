// rows_scores: every score of an organisation, as a row of a dataset
// params:  none
// returns: organisation, scale, value, on, source
MATCH (o:Organisation)-[r:SCORED]->(s:Scale)
// include: row_scores
