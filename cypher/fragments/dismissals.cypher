MATCH (me:Person {id: $person})
CALL (me) {
  RETURN me AS mine
  UNION
  MATCH path = (:Past {kind: 'people', id: me.id})<-[:NOW*1..9]-(mine:Past)
  WHERE all(one IN nodes(path)[1..] WHERE NOT EXISTS { MATCH (:Person {id: one.id}) })
  RETURN mine
}
MATCH (mine)-[r:PASSED_OVER]->(whom)
CALL (whom) {
  MATCH (other:Person) WHERE other = whom
  RETURN other
  UNION
  MATCH path = (whom)-[:NOW*1..9]->(last:Past)
  WHERE all(one IN nodes(path)[..-1] WHERE NOT EXISTS { MATCH (:Person {id: one.id}) })
  MATCH (other:Person {id: last.id})
  RETURN other
}
WITH DISTINCT me, r, other WHERE other <> me
