// described: what everybody on the map is described by, and what they are called today
// params:  none
// returns: id, name, visibility, post, ward, sector, label
MATCH (p:Person)
// include: described
