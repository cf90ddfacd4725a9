// rows_partners: which organisations lead, fund or take part in which project, as rows of a dataset
// params:  none
// returns: organisation, project, part
MATCH (o:Organisation)-[w:PARTNER_IN]->(n:Project)
RETURN o.id AS organisation, n.id AS project, coalesce(w.part, 'partner') AS part
