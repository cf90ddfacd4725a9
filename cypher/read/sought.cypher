// sought: each topic that somebody needs, who offers it, and how many more offer it but are not shown
// params:  person string, visible list
// returns: id, name, offered_by, not_shown
MATCH (me:Person {id: $person})-[:SEEKS]->(t:Topic)
WITH t, COLLECT { MATCH (t)<-[:OFFERS]-(p:Person) WHERE p.id <> $person RETURN p } AS offering
RETURN t.id AS id, t.name AS name, [p IN offering WHERE p.visibility IN $visible | p.id] AS offered_by,
       size([p IN offering WHERE NOT p.visibility IN $visible]) AS not_shown
ORDER BY name, id
