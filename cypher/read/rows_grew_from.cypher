// rows_grew_from: which event or project a project grew from, as rows of a dataset
// params:  none
// returns: project, from_kind, from, said_by
MATCH (p:Project)-[g:GREW_FROM]->(origin)
// include: row_grew_from
