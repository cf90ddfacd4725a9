// described_like: the same of everybody who has one of these posts, in one ward or anywhere (“”), or one of these sectors
// params:  posts list, sectors list
// returns: id, name, visibility, post, ward, sector, label
CALL () {
  UNWIND $posts AS one
  MATCH (p:Person {post: one.post})
  WHERE one.ward = '' OR EXISTS { (p)-[:IN_PLACE]->(:Place {kind: 'ward', name: one.ward}) }
  RETURN p
  UNION
  MATCH (s:Sector)<-[:IN_SECTOR]-(p:Person) WHERE s.name IN $sectors
  RETURN p
}
// include: described
