// topics_like: topics with these ids or names (lower case), and those whose ids are these with a number added
// params:  ids list, names list
// returns: id, name
MATCH (t:Topic)
WHERE toLower(t.name) IN $names OR any(id IN $ids WHERE t.id = id OR t.id STARTS WITH id + '-')
RETURN t.id AS id, t.name AS name ORDER BY id
