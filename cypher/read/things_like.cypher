// things_like: projects, events, places or scales whose name contains a text, those that begin with it first
// params:  kind string, text string, limit integer
// returns: id, label
CALL () {
  MATCH (n:Project) WHERE $kind = 'projects' RETURN n
  UNION
  MATCH (n:Event) WHERE $kind = 'events' RETURN n
  UNION
  MATCH (n:Place) WHERE $kind = 'places' RETURN n
  UNION
  MATCH (n:Scale) WHERE $kind = 'scales' RETURN n
}
WITH n, toLower(n.name) AS name
WHERE name CONTAINS $text OR n.id = $text
RETURN n.id AS id, n.name AS label
ORDER BY NOT name STARTS WITH $text, name, id LIMIT $limit
