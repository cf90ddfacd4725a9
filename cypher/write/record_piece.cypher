// record_piece: records rows of a change before and after it; `about` lists what those of a long change are about
// params:  change string, number integer, rows bytes, about list
// returns: number
// changes: nothing
MATCH (c:Change {id: $change})
CREATE (c)-[:HOLDS]->(p:Piece {number: $number, rows: $rows, about: $about})
RETURN p.number AS number
