// A past holds the changes of a thing by kind and id, so that its history stays when the thing is deleted.
CREATE CONSTRAINT past_of IF NOT EXISTS FOR (n:Past) REQUIRE (n.kind, n.id) IS UNIQUE

CREATE INDEX past_id IF NOT EXISTS FOR (n:Past) ON (n.id)

MATCH (c:Change)-[t:TOUCHED]->(n) WHERE NOT n:Past
WITH c, t, n, CASE WHEN n:Person THEN 'people' WHEN n:Organisation THEN 'organisations'
                   WHEN n:Project THEN 'projects' ELSE 'events' END AS kind
MERGE (p:Past {kind: kind, id: n.id})
MERGE (c)-[:TOUCHED]->(p)
DELETE t
