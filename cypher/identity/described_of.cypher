// described_of: the fields that describe people with these ids, and their labels today
// params:  ids list
// returns: id, name, visibility, post, ward, sector, label
MATCH (p:Person) WHERE p.id IN $ids
// include: described
