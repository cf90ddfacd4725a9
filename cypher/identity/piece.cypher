// piece: one piece of a change
// params:  change string, number integer
// returns: rows
MATCH (:Change {id: $change})-[:HOLDS]->(p:Piece {number: $number})
RETURN p.rows AS rows
