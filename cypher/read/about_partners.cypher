// about_partners: which organisations have a role in which project, as rows of a dataset, where one of these ids is in it
// params:  ids list
// returns: organisation, project, part
CALL () {
  MATCH (o:Organisation)-[w:PARTNER_IN]->(n:Project) WHERE o.id IN $ids RETURN o, w, n
  UNION
  MATCH (o:Organisation)-[w:PARTNER_IN]->(n:Project) WHERE n.id IN $ids RETURN o, w, n
}
// include: row_partners
