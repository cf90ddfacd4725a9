// record_piece: keeps rows of a change as they were before and after
// params:  change string, number integer, rows string
// returns: number
// changes: nothing
MATCH (c:Change {id: $change})
CREATE (c)-[:HOLDS]->(p:Piece {number: $number, rows: $rows})
RETURN p.number AS number
