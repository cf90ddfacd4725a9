// rows_events: every event, as a row of a dataset
// params:  none
// returns: id, name, kind, on, place, synthetic, source_key
MATCH (e:Event)
OPTIONAL MATCH (e)-[:IN_PLACE]->(w:Place)
RETURN e.id AS id, coalesce(e.name, '') AS name, coalesce(e.kind, '') AS kind, toString(e.on) AS on,
       coalesce(w.id, '') AS place, coalesce(e.synthetic, false) AS synthetic, coalesce(e.source_key, '') AS source_key
