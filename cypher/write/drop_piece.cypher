// drop_piece: deletes a piece of a change whose rows have been restored
// params:  change string, number integer
// returns: dropped
// changes: nothing
MATCH (:Change {id: $change})-[:HOLDS]->(p:Piece {number: $number})
DETACH DELETE p
RETURN count(*) AS dropped
