// sectors: every sector with the number of people in it (not in its parts), and how many were asked and answered
// params:  none
// returns: id, name, part_of, people, organisations, asked, answered
MATCH (s:Sector)
OPTIONAL MATCH (s)-[:PART_OF]->(group:Sector)
WITH s, group, COLLECT { MATCH (p:Person)-[:IN_SECTOR]->(s) RETURN p } AS people
RETURN s.id AS id, s.name AS name, group.id AS part_of, size(people) AS people,
       COUNT { (:Organisation)-[:IN_SECTOR]->(s) } AS organisations,
       size([p IN people WHERE p.asked IS NOT NULL]) AS asked,
       size([p IN people WHERE p.answered IS NOT NULL]) AS answered
ORDER BY id
