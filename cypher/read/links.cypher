// links: what ties pairs of people: what each said about the other, and the projects and events they share
// params:  pairs list, as_of string, largest integer
// returns: a, b, a_said, b_said, a_strength, b_strength, since, projects, events
UNWIND $pairs AS pair
MATCH (a:Person {id: pair[0]}), (b:Person {id: pair[1]})
CALL (a, b) {
  OPTIONAL MATCH (a)-[k:KNOWS]-(b)
  WHERE coalesce(k.since <= date($as_of), true) AND coalesce(date($as_of) < k.until, true)
  RETURN max(CASE WHEN startNode(k) = a THEN k.strength END) AS a_strength,
         max(CASE WHEN startNode(k) = b THEN k.strength END) AS b_strength,
         count(CASE WHEN startNode(k) = a THEN 1 END) > 0 AS a_said,
         count(CASE WHEN startNode(k) = b THEN 1 END) > 0 AS b_said, min(k.since) AS since
}
RETURN a.id AS a, b.id AS b, a_said, b_said, a_strength, b_strength, since,
       COLLECT { MATCH (a)-[:WORKS_ON]->(work:Project)<-[:WORKS_ON]-(b)
                 WHERE coalesce(work.started <= date($as_of), true) AND coalesce(date($as_of) < work.ended, true)
                   AND COUNT { ()-[:WORKS_ON]->(work) } <= $largest
                 RETURN work.name ORDER BY work.name } AS projects,
       COLLECT { MATCH (a)-[:ATTENDED]->(meeting:Event)<-[:ATTENDED]-(b)
                 WHERE coalesce(meeting.on <= date($as_of), true) AND COUNT { ()-[:ATTENDED]->(meeting) } <= $largest
                 RETURN meeting.name ORDER BY meeting.name } AS events
