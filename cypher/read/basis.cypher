// basis: the data behind an answer and what it leaves out, beside the ties it counts
// params:  as_of string, largest integer
// returns: version, people, organisations, statements, undated, people_without_sector, organisations_without_sector, works_on, partners, attended
// The last three: how many there are too large to tie anybody, how many take part in these, and in all.
OPTIONAL MATCH (g:Graph)
WITH coalesce(g.version, 0) AS version
CALL () {
  MATCH (a:Person)-[k:KNOWS]->(b:Person)
  WHERE k.since IS NULL AND a <> b AND coalesce(date($as_of) < k.until, true)
  RETURN count(DISTINCT CASE WHEN a.id < b.id THEN [a.id, b.id] ELSE [b.id, a.id] END) AS undated
}
CALL () {
  MATCH (w:Project)
  WITH COUNT { (:Person)-[:WORKS_ON]->(w) } AS size
  RETURN [count(CASE WHEN size > $largest THEN 1 END), sum(CASE WHEN size > $largest THEN size END), sum(size)] AS works_on
}
CALL () {
  MATCH (w:Project)
  WITH COUNT { (:Organisation)-[:PARTNER_IN]->(w) } AS size
  RETURN [count(CASE WHEN size > $largest THEN 1 END), sum(CASE WHEN size > $largest THEN size END), sum(size)] AS partners
}
CALL () {
  MATCH (e:Event)
  WITH COUNT { (:Person)-[:ATTENDED]->(e) } AS size
  RETURN [count(CASE WHEN size > $largest THEN 1 END), sum(CASE WHEN size > $largest THEN size END), sum(size)] AS attended
}
RETURN version,
       COUNT { (:Person) } AS people,
       COUNT { (:Organisation) } AS organisations,
       COUNT { ()-[:KNOWS]->() } AS statements,
       undated,
       COUNT { (p:Person) WHERE NOT EXISTS { (p)-[:IN_SECTOR]->(:Sector) } } AS people_without_sector,
       COUNT { (o:Organisation) WHERE NOT EXISTS { (o)-[:IN_SECTOR]->(:Sector) } } AS organisations_without_sector,
       works_on, partners, attended
