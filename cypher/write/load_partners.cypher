// load_partners: adds which organisations lead, fund or take part in a project
// params:  rows list
// returns: partners
// changes: graph
UNWIND $rows AS row
MATCH (organisation:Organisation {id: row.organisation})
MATCH (project:Project {id: row.project})
MERGE (organisation)-[:PARTNER_IN {part: row.part}]->(project)
RETURN count(*) AS partners
