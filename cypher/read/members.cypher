// members: everybody who may be on a map, in stretches; the ids are Neo4j's internal ones and valid for one reading only
// params:  of string, visible list, also string
// returns: numbers, ids, sectors, organisations, answered
MATCH (x)
WHERE $of = 'people' AND x:Person AND (x.visibility IN $visible OR x.id = $also) OR $of = 'organisations' AND x:Organisation
OPTIONAL MATCH (x)-[:IN_SECTOR]->(s:Sector)
OPTIONAL MATCH (x)-[:WORKS_FOR {main: true}]->(o:Organisation)
WITH id(x) / 2000 AS stretch, id(x) AS number, x.id AS id, s.id AS sector, o.id AS organisation, x.answered IS NOT NULL AS answered
WITH stretch, collect(number) AS numbers, collect(id) AS ids, collect(coalesce(sector, '')) AS sectors,
       collect(coalesce(organisation, '')) AS organisations, collect(answered) AS answered
RETURN numbers, ids, sectors, organisations, answered
