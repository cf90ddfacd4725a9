// links: what ties pairs of people: what each said about the other, and the projects and events they share
// params:  pairs list, as_of string, largest integer
// returns: a, b, a_said, b_said, unsaid, a_strength, b_strength, unsaid_strength, since, projects, events, organisations
// A tie that came undirected, so that neither said it, is unsaid.
UNWIND $pairs AS pair
MATCH (a:Person {id: pair[0]}), (b:Person {id: pair[1]})
CALL (a, b) {
  OPTIONAL MATCH (a)-[k:KNOWS]-(b)
  WHERE coalesce(k.since <= date($as_of), true) AND coalesce(date($as_of) < k.until, true)
  WITH k, CASE WHEN k.undirected THEN 'nobody' WHEN startNode(k) = a THEN 'a' WHEN startNode(k) = b THEN 'b' END AS who
  RETURN max(CASE WHEN who = 'a' THEN k.strength END) AS a_strength,
         max(CASE WHEN who = 'b' THEN k.strength END) AS b_strength,
         max(CASE WHEN who = 'nobody' THEN k.strength END) AS unsaid_strength,
         count(CASE WHEN who = 'a' THEN 1 END) > 0 AS a_said,
         count(CASE WHEN who = 'b' THEN 1 END) > 0 AS b_said,
         count(CASE WHEN who = 'nobody' THEN 1 END) > 0 AS unsaid, min(k.since) AS since
}
RETURN a.id AS a, b.id AS b, a_said, b_said, unsaid, a_strength, b_strength, unsaid_strength, since,
       COLLECT { MATCH (a)-[:WORKS_ON]->(work:Project)<-[:WORKS_ON]-(b)
                 WHERE coalesce(work.started <= date($as_of), true) AND coalesce(date($as_of) < work.ended, true)
                   AND COUNT { ()-[:WORKS_ON]->(work) } <= $largest
                 RETURN work.name ORDER BY work.name } AS projects,
       COLLECT { MATCH (a)-[:ATTENDED]->(meeting:Event)<-[:ATTENDED]-(b)
                 WHERE coalesce(meeting.on <= date($as_of), true) AND COUNT { (:Person)-[:ATTENDED]->(meeting) } <= $largest
                 RETURN meeting.name ORDER BY meeting.name } AS events,
       COLLECT { MATCH (a)-[w:WORKS_FOR]->(shared:Organisation)<-[v:WORKS_FOR]-(b)
                 WHERE coalesce(w.since <= date(), true) AND coalesce(date() < w.until, true)
                   AND coalesce(v.since <= date(), true) AND coalesce(date() < v.until, true)
                   AND NOT (coalesce(w.main, false) AND coalesce(v.main, false))
                   AND COUNT { MATCH (:Person)-[u:WORKS_FOR]->(shared)
                               WHERE coalesce(u.since <= date(), true) AND coalesce(date() < u.until, true) } <= $largest
                 RETURN shared.name ORDER BY shared.name } AS organisations
