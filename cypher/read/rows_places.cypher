// rows_places: every place, as a row of a dataset
// params:  none
// returns: id, name, kind
MATCH (p:Place)
// include: row_places
