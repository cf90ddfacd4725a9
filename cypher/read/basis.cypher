// basis: the data behind an answer and what it leaves out, beside the ties it counts
// params:  as_of string
// returns: version, people, organisations, statements, undated, people_without_sector, organisations_without_sector, large_projects, large_partnerships, large_events
OPTIONAL MATCH (g:Graph)
WITH coalesce(g.version, 0) AS version
CALL () {
  MATCH (a:Person)-[k:KNOWS]->(b:Person)
  WHERE k.since IS NULL AND a <> b AND coalesce(date($as_of) < k.until, true)
  RETURN count(DISTINCT CASE WHEN a.id < b.id THEN [a.id, b.id] ELSE [b.id, a.id] END) AS undated
}
RETURN version,
       COUNT { (:Person) } AS people,
       COUNT { (:Organisation) } AS organisations,
       COUNT { ()-[:KNOWS]->() } AS statements,
       undated,
       COUNT { (p:Person) WHERE NOT EXISTS { (p)-[:IN_SECTOR]->(:Sector) } } AS people_without_sector,
       COUNT { (o:Organisation) WHERE NOT EXISTS { (o)-[:IN_SECTOR]->(:Sector) } } AS organisations_without_sector,
       COUNT { (w:Project) WHERE COUNT { (:Person)-[:WORKS_ON]->(w) } > 15 } AS large_projects,
       COUNT { (w:Project) WHERE COUNT { (:Organisation)-[:PARTNER_IN]->(w) } > 15 } AS large_partnerships,
       COUNT { (e:Event) WHERE COUNT { (:Person)-[:ATTENDED]->(e) } > 15 } AS large_events
