// about_places: places of these ids, as rows of a dataset
// params:  ids list
// returns: id, name, kind, latitude, longitude
MATCH (p:Place) WHERE p.id IN $ids
// include: row_places
