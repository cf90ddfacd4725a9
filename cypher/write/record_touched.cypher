// record_touched: ties a change to the people and things whose history it belongs to
// params:  change string, people list, organisations list, projects list, events list
// returns: change
// changes: nothing
MATCH (c:Change {id: $change})
CALL (c) {
  UNWIND $people AS id MATCH (n:Person {id: id}) MERGE (c)-[:TOUCHED]->(n)
}
CALL (c) {
  UNWIND $organisations AS id MATCH (n:Organisation {id: id}) MERGE (c)-[:TOUCHED]->(n)
}
CALL (c) {
  UNWIND $projects AS id MATCH (n:Project {id: id}) MERGE (c)-[:TOUCHED]->(n)
}
CALL (c) {
  UNWIND $events AS id MATCH (n:Event {id: id}) MERGE (c)-[:TOUCHED]->(n)
}
RETURN c.id AS change
