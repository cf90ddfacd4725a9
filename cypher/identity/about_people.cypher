// about_people: people of these ids with their identity, as rows of a dataset
// params:  ids list
// returns: id, name, post, sector, visibility, place, email, asked, answered, synthetic, source_key, tags
MATCH (p:Person) WHERE p.id IN $ids
// include: row_people
