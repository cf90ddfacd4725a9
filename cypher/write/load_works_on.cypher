// load_works_on: adds or updates who works on which project
// params:  rows list
// returns: works
// changes: graph
UNWIND $rows AS row
MATCH (person:Person {id: row.person})
MATCH (project:Project {id: row.project})
MERGE (person)-[work:WORKS_ON]->(project)
SET work += {part: row.part}
RETURN count(*) AS works
