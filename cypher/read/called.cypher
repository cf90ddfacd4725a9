// called: the names of organisations, projects, events, sectors, places, topics and scales
// params:  ids list
// returns: kind, id, name
UNWIND $ids AS id
CALL (id) {
  MATCH (n:Organisation {id: id}) RETURN 'organisations' AS kind, n.name AS name
  UNION
  MATCH (n:Project {id: id}) RETURN 'projects' AS kind, n.name AS name
  UNION
  MATCH (n:Event {id: id}) RETURN 'events' AS kind, n.name AS name
  UNION
  MATCH (n:Sector {id: id}) RETURN 'sectors' AS kind, n.name AS name
  UNION
  MATCH (n:Place {id: id}) RETURN 'places' AS kind, n.name AS name
  UNION
  MATCH (n:Topic {id: id}) RETURN 'topics' AS kind, n.name AS name
  UNION
  MATCH (n:Scale {id: id}) RETURN 'scales' AS kind, n.name AS name
}
RETURN kind, id, name
