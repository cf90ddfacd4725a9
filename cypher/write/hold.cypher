// hold: locks the map against other writers until this transaction ends; returns what stands in the way
// params:  owner string
// returns: version, applying, leased
// changes: nothing
MERGE (g:Graph {key: 'graph'})
ON CREATE SET g.schema = 0, g.version = 0
SET g.version = g.version
WITH g
OPTIONAL MATCH (l:Lease {key: 'lease'})
WHERE l.owner <> $owner AND l.until > datetime.realtime()
RETURN g.version AS version, g.applying AS applying, l IS NOT NULL AS leased
