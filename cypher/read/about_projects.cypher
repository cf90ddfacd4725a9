// about_projects: projects of these ids, as rows of a dataset
// params:  ids list
// returns: id, name, description, status, started, ended, place, synthetic, source_key, tags
MATCH (p:Project) WHERE p.id IN $ids
// include: row_projects
