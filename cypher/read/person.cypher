// person: everything about one person except their name
// params:  id string
// returns: id, post, visibility, synthetic, sector, organisations, places, projects, events, offers, seeks, contacts
MATCH (p:Person {id: $id})
OPTIONAL MATCH (p)-[r:IN_SECTOR]->(s:Sector)
RETURN p.id AS id, p.post AS post, p.visibility AS visibility, coalesce(p.synthetic, false) AS synthetic,
       CASE WHEN s IS NOT NULL THEN {id: s.id, label: s.name, stated: r.stated} END AS sector,
       COLLECT { MATCH (p)-[w:WORKS_FOR]->(o:Organisation)
                 WHERE coalesce(w.since <= date(), true) AND coalesce(date() < w.until, true)
                 RETURN {id: o.id, label: o.name, post: w.post, main: coalesce(w.main, false)}
                 ORDER BY w.main DESC, o.name } AS organisations,
       COLLECT { MATCH (p)-[:IN_PLACE]->(n:Place) RETURN {id: n.id, label: n.name} ORDER BY n.name } AS places,
       COLLECT { MATCH (p)-[w:WORKS_ON]->(n:Project) RETURN {id: n.id, label: n.name, part: w.part} ORDER BY n.name } AS projects,
       COLLECT { MATCH (p)-[:ATTENDED]->(n:Event) RETURN {id: n.id, label: n.name, on: n.on} ORDER BY n.on, n.name } AS events,
       COLLECT { MATCH (p)-[:OFFERS]->(n:Topic) RETURN {id: n.id, label: n.name} ORDER BY n.name } AS offers,
       COLLECT { MATCH (p)-[:SEEKS]->(n:Topic) RETURN {id: n.id, label: n.name} ORDER BY n.name } AS seeks,
       COUNT { MATCH (p)-[:KNOWS]-(c:Person) WHERE c <> p RETURN DISTINCT c } AS contacts
