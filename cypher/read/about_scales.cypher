// about_scales: scales of these ids, as rows of a dataset
// params:  ids list
// returns: id, name
MATCH (s:Scale) WHERE s.id IN $ids
// include: row_scales
