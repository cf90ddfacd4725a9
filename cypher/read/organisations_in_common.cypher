// organisations_in_common: people of pairs of organisations, what they offer and need, and who has a part in what the two share
// params:  pairs list, visible list, also string, as_of string, largest integer
// returns: a, b, a_offers, b_offers, a_people, b_people, a_work, b_work, a_topics, b_topics
// Only people that the reader may see. `people` are those of each; `work` are those of these who work on a shared project,
// `topics` those who offer or need what somebody of the other needs or offers.
UNWIND $pairs AS pair
MATCH (a:Organisation {id: pair[0]}), (b:Organisation {id: pair[1]})
WITH a, b,
     COLLECT { MATCH (a)<-[w:WORKS_FOR]-(p:Person)
               WHERE (p.visibility IN $visible OR p.id = $also)
                 AND coalesce(w.since <= date(), true) AND coalesce(date() < w.until, true)
               RETURN DISTINCT p ORDER BY p.id } AS of_a,
     COLLECT { MATCH (b)<-[w:WORKS_FOR]-(p:Person)
               WHERE (p.visibility IN $visible OR p.id = $also)
                 AND coalesce(w.since <= date(), true) AND coalesce(date() < w.until, true)
               RETURN DISTINCT p ORDER BY p.id } AS of_b,
     COLLECT { MATCH (a)-[:PARTNER_IN]->(work:Project)<-[:PARTNER_IN]-(b)
               WHERE coalesce(work.started <= date($as_of), true) AND coalesce(date($as_of) < work.ended, true)
                 AND COUNT { ()-[:PARTNER_IN]->(work) } <= $largest
               RETURN DISTINCT work ORDER BY work.name } AS works
RETURN a.id AS a, b.id AS b,
       COLLECT { UNWIND of_a AS p MATCH (p)-[:OFFERS]->(t:Topic)<-[:SEEKS]-(q) WHERE p <> q AND q IN of_b
                 RETURN DISTINCT t.name ORDER BY t.name } AS a_offers,
       COLLECT { UNWIND of_b AS q MATCH (q)-[:OFFERS]->(t:Topic)<-[:SEEKS]-(p) WHERE p <> q AND p IN of_a
                 RETURN DISTINCT t.name ORDER BY t.name } AS b_offers,
       [p IN of_a | p.id] AS a_people, [q IN of_b | q.id] AS b_people,
       COLLECT { UNWIND of_a AS p MATCH (p)-[:WORKS_ON]->(work) WHERE work IN works
                 RETURN DISTINCT p.id ORDER BY p.id } AS a_work,
       COLLECT { UNWIND of_b AS q MATCH (q)-[:WORKS_ON]->(work) WHERE work IN works
                 RETURN DISTINCT q.id ORDER BY q.id } AS b_work,
       COLLECT { UNWIND of_a AS p MATCH (p)-[has:OFFERS|SEEKS]->(:Topic)<-[wants:OFFERS|SEEKS]-(q)
                 WHERE p <> q AND q IN of_b AND type(has) <> type(wants)
                 RETURN DISTINCT p.id ORDER BY p.id } AS a_topics,
       COLLECT { UNWIND of_b AS q MATCH (q)-[has:OFFERS|SEEKS]->(:Topic)<-[wants:OFFERS|SEEKS]-(p)
                 WHERE p <> q AND p IN of_a AND type(has) <> type(wants)
                 RETURN DISTINCT q.id ORDER BY q.id } AS b_topics
