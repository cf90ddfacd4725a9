// rows_organisations_attended: which organisations were at which event, as rows of a dataset
// params:  none
// returns: organisation, event
MATCH (o:Organisation)-[:ATTENDED]->(e:Event)
// include: row_organisations_attended
