// rows_sectors: every sector, as a row of a dataset
// params:  none
// returns: id, name, part_of
MATCH (s:Sector)
// include: row_sectors
