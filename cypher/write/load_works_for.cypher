// load_works_for: adds or updates who works for which organisation
// params:  rows list
// returns: employments
// changes: graph
UNWIND $rows AS row
MATCH (person:Person {id: row.person})
MATCH (organisation:Organisation {id: row.organisation})
MERGE (person)-[job:WORKS_FOR]->(organisation)
SET job += {post: row.post, main: row.main, since: date(row.since), until: date(row.until)}
RETURN count(*) AS employments
