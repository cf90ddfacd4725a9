// about_organisations: organisations of these ids, as rows of a dataset
// params:  ids list
// returns: id, name, kind, sector, place, synthetic, source_key, website, tags
MATCH (o:Organisation) WHERE o.id IN $ids
// include: row_organisations
