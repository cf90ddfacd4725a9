// scales_called: the scales with this name (lower case)
// params:  name string
// returns: id, name
MATCH (n:Scale) WHERE toLower(n.name) = $name
RETURN n.id AS id, n.name AS name ORDER BY id
