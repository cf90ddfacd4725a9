// rows_scales: every scale by which organisations are scored, as a row of a dataset
// params:  none
// returns: id, name
MATCH (s:Scale)
// include: row_scales
