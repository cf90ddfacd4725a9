// list_pieces: stores the lists of the people in pieces of records
// params:  pieces list
// returns: pieces
// changes: nothing
UNWIND $pieces AS one
MATCH (:Change {id: one.change})-[:HOLDS]->(p:Piece {number: one.number})
SET p.people = one.people
REMOVE p:Unlisted
RETURN count(*) AS pieces
