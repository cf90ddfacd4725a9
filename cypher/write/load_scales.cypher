// load_scales: adds or updates the scales by which organisations are scored
// params:  rows list
// returns: scales
// changes: graph
UNWIND $rows AS row
MERGE (scale:Scale {id: row.id})
SET scale.name = row.name
RETURN count(*) AS scales
