// now: the entries that merged people and organisations are today
// params:  ids list
// returns: kind, id, now
UNWIND $ids AS id
MATCH path = (gone:Past {id: id})-[:NOW*1..9]->(last:Past)
WHERE all(one IN nodes(path)[..-1] WHERE NOT EXISTS { MATCH (:Person {id: one.id}) }
                                     AND NOT EXISTS { MATCH (:Organisation {id: one.id}) })
CALL (last) {
  MATCH (n:Person {id: last.id}) WHERE last.kind = 'people' RETURN n
  UNION
  MATCH (n:Organisation {id: last.id}) WHERE last.kind = 'organisations' RETURN n
}
RETURN DISTINCT gone.kind AS kind, id, last.id AS now
