// described_like: the same for people with one of these job titles, in a ward or anywhere (“”), or one of these sectors
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
