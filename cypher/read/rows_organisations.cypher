// rows_organisations: every organisation, as a row of a dataset
// params:  none
// returns: id, name, kind, sector, place, synthetic, source_key
MATCH (o:Organisation)
OPTIONAL MATCH (o)-[:IN_SECTOR]->(s:Sector)
OPTIONAL MATCH (o)-[:IN_PLACE]->(p:Place)
RETURN o.id AS id, coalesce(o.name, '') AS name, coalesce(o.kind, '') AS kind, coalesce(s.id, '') AS sector,
       coalesce(p.id, '') AS place, coalesce(o.synthetic, false) AS synthetic, coalesce(o.source_key, '') AS source_key
