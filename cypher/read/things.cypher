// things: all organisations, projects, events, places and scales, with what a list says of each, in one row
// params:  none
// returns: organisations, projects, events, places, scales
RETURN
  COLLECT {
    MATCH (n:Organisation)
    OPTIONAL MATCH (n)-[:IN_SECTOR]->(s:Sector)
    OPTIONAL MATCH (n)-[:IN_PLACE]->(w:Place)
    RETURN {
      id: n.id, name: coalesce(n.name, ''), kind: n.kind, sector: s.name, place: w.id, tags: coalesce(n.tags, []),
      people: COUNT { (n)<-[:WORKS_FOR {main: true}]-(:Person) }
    }
  } AS organisations,
  COLLECT {
    MATCH (n:Project)
    OPTIONAL MATCH (n)-[:IN_PLACE]->(w:Place)
    RETURN {
      id: n.id, name: coalesce(n.name, ''), status: n.status, started: toString(n.started), place: w.id,
      tags: coalesce(n.tags, []),
      organisations: COUNT { (n)<-[:PARTNER_IN]-(:Organisation) }
    }
  } AS projects,
  COLLECT {
    MATCH (n:Event)
    OPTIONAL MATCH (n)-[:IN_PLACE]->(w:Place)
    RETURN {id: n.id, name: coalesce(n.name, ''), kind: n.kind, on: toString(n.on), place: w.id, in: w.name}
  } AS events,
  COLLECT {
    MATCH (n:Place)
    RETURN {
      id: n.id, name: coalesce(n.name, ''), kind: n.kind, organisations: COUNT { (n)<-[:IN_PLACE]-(:Organisation) },
      projects: COUNT { (n)<-[:IN_PLACE]-(:Project) }, events: COUNT { (n)<-[:IN_PLACE]-(:Event) }
    }
  } AS places,
  COLLECT { MATCH (n:Scale) RETURN {id: n.id, name: coalesce(n.name, '')} } AS scales
