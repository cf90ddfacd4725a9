// record_piece: records rows of a change before and after it, and the people in them; `about` is for long changes
// params:  change string, number integer, rows bytes, people string, about list
// returns: number
// changes: nothing
MATCH (c:Change {id: $change})
CREATE (c)-[:HOLDS]->(p:Piece {number: $number, rows: $rows, people: $people, about: $about})
RETURN p.number AS number
