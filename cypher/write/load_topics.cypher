// load_topics: adds or updates topics
// params:  rows list
// returns: topics
// changes: graph
UNWIND $rows AS row
MERGE (topic:Topic {id: row.id})
SET topic.name = row.name
RETURN count(*) AS topics
