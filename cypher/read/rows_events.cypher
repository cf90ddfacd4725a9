// rows_events: every event, as a row of a dataset
// params:  none
// returns: id, name, kind, on, place, synthetic, source_key
MATCH (e:Event)
// include: row_events
