// nodes: people and organisations by id, with their organisation and sector; a person's name is not here
// params:  ids list
// returns: id, kind, name, organisation, organisation_name, sector, sector_name, also_in
MATCH (n) WHERE n.id IN $ids AND (n:Person OR n:Organisation)
OPTIONAL MATCH (n)-[:IN_SECTOR]->(s:Sector)
OPTIONAL MATCH (n)-[:WORKS_FOR {main: true}]->(o:Organisation)
RETURN n.id AS id, CASE WHEN n:Person THEN 'person' ELSE 'organisation' END AS kind, n.name AS name,
       o.id AS organisation, o.name AS organisation_name, s.id AS sector, s.name AS sector_name,
       COLLECT { MATCH (n)-[w:WORKS_FOR]->(:Organisation)-[:IN_SECTOR]->(other:Sector)
                 WHERE other <> s AND coalesce(w.since <= date(), true) AND coalesce(date() < w.until, true)
                 RETURN DISTINCT other.name ORDER BY other.name } AS also_in
