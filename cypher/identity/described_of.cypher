// described_of: what people of these ids are described by, and what they are called today
// params:  ids list
// returns: id, name, visibility, post, ward, sector, label
MATCH (p:Person) WHERE p.id IN $ids
// include: described
