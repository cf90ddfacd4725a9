// about_sectors: sectors of these ids, as rows of a dataset
// params:  ids list
// returns: id, name, part_of
MATCH (s:Sector) WHERE s.id IN $ids
// include: row_sectors
