// topics: topics that somebody offers or needs and whose name contains a text, those that begin with it first
// params:  text string, limit integer
// returns: id, label, offered, sought
MATCH (t:Topic)
WITH t, toLower(t.name) AS name, COUNT { (t)<-[:OFFERS]-() } AS offered, COUNT { (t)<-[:SEEKS]-() } AS sought
WHERE name CONTAINS $text AND offered + sought > 0
RETURN t.id AS id, t.name AS label, offered, sought
ORDER BY NOT name STARTS WITH $text, name, id LIMIT $limit
