// rows_organisations: every organisation, as a row of a dataset
// params:  none
// returns: id, name, kind, sector, place, synthetic, source_key, website, tags
MATCH (o:Organisation)
// include: row_organisations
