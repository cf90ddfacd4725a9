// shared_by: how many people have each of these job titles, by ward, and how many are in each of these sectors, by name
// params:  posts list, sectors list
// returns: post, ward, sector, people
CALL () {
  UNWIND $posts AS post
  MATCH (p:Person {post: post})
  WITH post, coalesce(COLLECT { MATCH (p)-[:IN_PLACE]->(w:Place {kind: 'ward'}) RETURN w.name ORDER BY w.name LIMIT 1 }[0], '') AS ward
  RETURN post, ward, '' AS sector, count(*) AS people
  UNION ALL
  MATCH (s:Sector)<-[:IN_SECTOR]-(p:Person) WHERE s.name IN $sectors
  RETURN '' AS post, '' AS ward, s.name AS sector, count(*) AS people
}
RETURN post, ward, sector, people
