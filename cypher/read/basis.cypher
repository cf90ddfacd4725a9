// basis: the data behind an answer and what it leaves out, beside the ties it counts
// params:  as_of string, largest integer
// returns: version, people, organisations, statements, partner_statements, undated, undirected, undated_partners, undirected_partners, people_without_sector, organisations_without_sector, works_on, partners, attended, organisations_attended
// The last four: how many there are too large to tie anybody, how many take part in these, and in all that tie some.
OPTIONAL MATCH (g:Graph)
WITH coalesce(g.version, 0) AS version
CALL () {
  MATCH (a:Person)-[k:KNOWS]->(b:Person)
  WHERE a <> b AND (k.since IS NULL OR k.undirected) AND coalesce(date($as_of) < k.until, true)
  WITH k, CASE WHEN a.id < b.id THEN [a.id, b.id] ELSE [b.id, a.id] END AS pair
  RETURN count(DISTINCT CASE WHEN k.since IS NULL THEN pair END) AS undated,
         count(DISTINCT CASE WHEN k.undirected AND coalesce(k.since <= date($as_of), true) THEN pair END) AS undirected
}
CALL () {
  MATCH (a:Organisation)-[k:WORKS_WITH]->(b:Organisation)
  WHERE a <> b AND (k.since IS NULL OR coalesce(k.undirected, true)) AND coalesce(date($as_of) < k.until, true)
  WITH k, CASE WHEN a.id < b.id THEN [a.id, b.id] ELSE [b.id, a.id] END AS pair
  RETURN count(DISTINCT CASE WHEN k.since IS NULL THEN pair END) AS undated_partners,
         count(DISTINCT CASE WHEN coalesce(k.undirected, true) AND coalesce(k.since <= date($as_of), true) THEN pair END) AS undirected_partners
}
CALL () {
  MATCH (w:Project)
  WITH COUNT { (:Person)-[:WORKS_ON]->(w) } AS size WHERE size > 1
  RETURN [count(CASE WHEN size > $largest THEN 1 END), sum(CASE WHEN size > $largest THEN size END), sum(size)] AS works_on
}
CALL () {
  MATCH (w:Project)
  WITH COUNT { (:Organisation)-[:PARTNER_IN]->(w) } AS size WHERE size > 1
  RETURN [count(CASE WHEN size > $largest THEN 1 END), sum(CASE WHEN size > $largest THEN size END), sum(size)] AS partners
}
CALL () {
  MATCH (e:Event)
  WITH COUNT { (:Person)-[:ATTENDED]->(e) } AS size WHERE size > 1
  RETURN [count(CASE WHEN size > $largest THEN 1 END), sum(CASE WHEN size > $largest THEN size END), sum(size)] AS attended
}
CALL () {
  MATCH (e:Event)
  WITH COUNT { (:Person)-[:ATTENDED]->(e) } AS people, COUNT { (:Organisation)-[:ATTENDED]->(e) } AS organisations
  WITH people + organisations AS size, people > $largest OR organisations > $largest AS large WHERE size > 1
  RETURN [count(CASE WHEN large THEN 1 END), sum(CASE WHEN large THEN size END), sum(size)] AS organisations_attended
}
RETURN version,
       COUNT { (:Person) } AS people,
       COUNT { (:Organisation) } AS organisations,
       COUNT { ()-[:KNOWS]->() } AS statements,
       COUNT { ()-[:WORKS_WITH]->() } AS partner_statements,
       undated, undirected, undated_partners, undirected_partners,
       COUNT { (p:Person) WHERE NOT EXISTS { (p)-[:IN_SECTOR]->(:Sector) } } AS people_without_sector,
       COUNT { (o:Organisation) WHERE NOT EXISTS { (o)-[:IN_SECTOR]->(:Sector) } } AS organisations_without_sector,
       works_on, partners, attended, organisations_attended
