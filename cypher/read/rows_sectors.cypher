// rows_sectors: every sector, as a row of a dataset
// params:  none
// returns: id, name, part_of
MATCH (s:Sector)
OPTIONAL MATCH (s)-[:PART_OF]->(whole:Sector)
RETURN s.id AS id, coalesce(s.name, '') AS name, coalesce(whole.id, '') AS part_of
