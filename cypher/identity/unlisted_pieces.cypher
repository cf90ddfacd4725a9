// unlisted_pieces: pieces of records that do not list the people in them yet, so many
// params:  limit integer
// returns: change, number, rows
MATCH (p:Piece:Unlisted)<-[:HOLDS]-(c:Change)
RETURN c.id AS change, p.number AS number, p.rows AS rows LIMIT $limit
