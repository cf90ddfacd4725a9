// described: the fields that describe each person on the map, and each one's label today
// params:  none
// returns: id, name, visibility, post, ward, sector, label
MATCH (p:Person)
// include: described
