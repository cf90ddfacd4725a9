// around_project: who is in a project: organisations with their roles, then the people that the reader may see
// params:  id string, visible list, also string
// returns: project, name, organisations, people, not_shown
// organisations are [id, roles] and people [id, roles]; not_shown counts the people that the reader may not see.
MATCH (x:Project {id: $id})
RETURN x.id AS project, x.name AS name,
       COLLECT { MATCH (o:Organisation)-[r:PARTNER_IN]->(x)
                 WITH o, r.part AS part ORDER BY part
                 WITH o, collect(part) AS parts ORDER BY o.name, o.id
                 RETURN [o.id, parts] } AS organisations,
       COLLECT { MATCH (p:Person)-[r:WORKS_ON]->(x) WHERE p.visibility IN $visible OR p.id = $also
                 WITH p, coalesce(r.part, '') AS part ORDER BY p.id
                 RETURN [p.id, CASE WHEN part = '' THEN [] ELSE [part] END] } AS people,
       COUNT { (p:Person)-[:WORKS_ON]->(x) WHERE NOT coalesce(p.visibility IN $visible OR p.id = $also, false) } AS not_shown
