// rows_projects: every project, as a row of a dataset
// params:  none
// returns: id, name, description, status, started, ended, place, synthetic, source_key, tags
MATCH (p:Project)
// include: row_projects
