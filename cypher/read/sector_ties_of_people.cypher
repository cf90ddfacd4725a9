// sector_ties_of_people: ties of people within and between sectors, each pair once; null is "not stated"
// params:  evidence list, agreed string, as_of string, largest integer
// returns: from_sector, to_sector, ties
MATCH (x:Person)
OPTIONAL MATCH (x)-[:IN_SECTOR]->(a:Sector)
CALL (x) {
  // include: contacts_of_people
}
WITH x, a, y WHERE x.id < y.id
OPTIONAL MATCH (y)-[:IN_SECTOR]->(b:Sector)
WITH CASE WHEN b IS NULL OR a.id > b.id THEN b.id ELSE a.id END AS from_sector,
     CASE WHEN b IS NULL OR a.id > b.id THEN a.id ELSE b.id END AS to_sector
RETURN from_sector, to_sector, count(*) AS ties
ORDER BY from_sector, to_sector
