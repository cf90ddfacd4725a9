// in_common: what pairs of people share apart from contacts: projects, events, and offers that meet needs
// params:  pairs list, as_of string, largest integer
// returns: a, b, projects, events, a_offers, b_offers
UNWIND $pairs AS pair
MATCH (a:Person {id: pair[0]}), (b:Person {id: pair[1]})
RETURN a.id AS a, b.id AS b,
       COLLECT { MATCH (a)-[:WORKS_ON]->(work:Project)<-[:WORKS_ON]-(b)
                 WHERE coalesce(work.started <= date($as_of), true) AND coalesce(date($as_of) < work.ended, true)
                   AND COUNT { ()-[:WORKS_ON]->(work) } <= $largest
                 RETURN work.name ORDER BY work.name } AS projects,
       COLLECT { MATCH (a)-[:ATTENDED]->(meeting:Event)<-[:ATTENDED]-(b)
                 WHERE coalesce(meeting.on <= date($as_of), true)
                   AND COUNT { (:Person)-[:ATTENDED]->(meeting) } <= $largest
                 RETURN meeting.name ORDER BY meeting.name } AS events,
       COLLECT { MATCH (a)-[:OFFERS]->(t:Topic)<-[:SEEKS]-(b) RETURN t.name ORDER BY t.name } AS a_offers,
       COLLECT { MATCH (b)-[:OFFERS]->(t:Topic)<-[:SEEKS]-(a) RETURN t.name ORDER BY t.name } AS b_offers
