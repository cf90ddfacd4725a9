// rows_attended: who was at which event, as rows of a dataset
// params:  none
// returns: person, event
MATCH (p:Person)-[:ATTENDED]->(e:Event)
RETURN DISTINCT p.id AS person, e.id AS event
