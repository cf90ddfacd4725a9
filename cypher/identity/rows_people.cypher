// rows_people: everybody with their identity, as a row of a dataset; the sector only if they stated it
// params:  none
// returns: id, name, post, sector, visibility, place, email, asked, answered, synthetic, source_key, tags
MATCH (p:Person)
// include: row_people
