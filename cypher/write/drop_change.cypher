// drop_change: deletes the record of a change that was not completed
// params:  change string
// returns: dropped
// changes: nothing
MATCH (g:Graph {key: 'graph'})
REMOVE g.applying
WITH g
MATCH (c:Change {id: $change})
OPTIONAL MATCH (c)-[:HOLDS]->(p:Piece)
DETACH DELETE p, c
RETURN count(*) AS dropped
