// sector_ties: ties within and between sectors, each pair of people (or organisations) once; null is "not stated"
// params:  of string, evidence list, agreed string, as_of string, largest integer
// returns: from_sector, to_sector, ties
MATCH (x) WHERE $of = 'people' AND x:Person OR $of = 'organisations' AND x:Organisation
OPTIONAL MATCH (x)-[:IN_SECTOR]->(a:Sector)
CALL (x) {
  // include: contacts
}
WITH x, a, y WHERE x.id < y.id
OPTIONAL MATCH (y)-[:IN_SECTOR]->(b:Sector)
WITH CASE WHEN b IS NULL OR a.id > b.id THEN b.id ELSE a.id END AS from_sector,
     CASE WHEN b IS NULL OR a.id > b.id THEN a.id ELSE b.id END AS to_sector
RETURN from_sector, to_sector, count(*) AS ties
ORDER BY from_sector, to_sector
