// load_events: adds or updates events, each with its place
// params:  rows list
// returns: events
// changes: graph
UNWIND $rows AS row
MERGE (event:Event {id: row.id})
SET event += {name: row.name, kind: row.kind, on: date(row.on), synthetic: row.synthetic, source_key: row.source_key}
WITH event, row
CALL (event, row) {
  OPTIONAL MATCH (event)-[old:IN_PLACE]->(place:Place) WHERE place.id <> coalesce(row.place, '')
  DELETE old
}
CALL (event, row) {
  MATCH (place:Place {id: row.place})
  MERGE (event)-[:IN_PLACE]->(place)
}
RETURN count(*) AS events
