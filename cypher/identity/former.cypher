// former: entries that were merged into others, by id and source's key, and the entry each is today
// params:  none
// returns: kind, id, source_key, now
MATCH path = (gone:Past)-[:NOW*1..9]->(last:Past)
WHERE all(one IN nodes(path)[..-1] WHERE NOT EXISTS { MATCH (:Person {id: one.id}) }
                                     AND NOT EXISTS { MATCH (:Organisation {id: one.id}) })
CALL (last) {
  MATCH (n:Person {id: last.id}) WHERE last.kind = 'people' RETURN n
  UNION
  MATCH (n:Organisation {id: last.id}) WHERE last.kind = 'organisations' RETURN n
}
RETURN DISTINCT gone.kind AS kind, gone.id AS id, coalesce(gone.source_key, '') AS source_key, last.id AS now
