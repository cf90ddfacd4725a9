// rows_places: every place, as a row of a dataset
// params:  none
// returns: id, name, kind, latitude, longitude
MATCH (p:Place)
// include: row_places
