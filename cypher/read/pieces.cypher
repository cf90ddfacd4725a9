// pieces: the numbers of a change's pieces, first to last
// params:  change string
// returns: number
MATCH (:Change {id: $change})-[:HOLDS]->(p:Piece)
RETURN p.number AS number ORDER BY number
