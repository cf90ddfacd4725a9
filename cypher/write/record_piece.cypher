// record_piece: keeps rows of a change as they were before and after; `about` says what they are, of a long change
// params:  change string, number integer, rows bytes, about list
// returns: number
// changes: nothing
MATCH (c:Change {id: $change})
CREATE (c)-[:HOLDS]->(p:Piece {number: $number, rows: $rows, about: $about})
RETURN p.number AS number
