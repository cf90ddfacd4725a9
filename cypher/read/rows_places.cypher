// rows_places: every place, as a row of a dataset
// params:  none
// returns: id, name, kind
MATCH (p:Place)
RETURN p.id AS id, coalesce(p.name, '') AS name, coalesce(p.kind, '') AS kind
