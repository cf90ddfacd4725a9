// topics_like: topics of these ids or names (lower case), and those whose ids go on from these with a number
// params:  ids list, names list
// returns: id, name
MATCH (t:Topic)
WHERE toLower(t.name) IN $names OR any(id IN $ids WHERE t.id = id OR t.id STARTS WITH id + '-')
RETURN t.id AS id, t.name AS name ORDER BY id
