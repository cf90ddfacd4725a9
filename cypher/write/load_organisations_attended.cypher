// load_organisations_attended: adds which organisations were at which event
// params:  rows list
// returns: attendances
// changes: graph
UNWIND $rows AS row
MATCH (organisation:Organisation {id: row.organisation})
MATCH (event:Event {id: row.event})
MERGE (organisation)-[:ATTENDED]->(event)
RETURN count(*) AS attendances
