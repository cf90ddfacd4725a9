// about_events: events of these ids, as rows of a dataset
// params:  ids list
// returns: id, name, kind, on, place, synthetic, source_key
MATCH (e:Event) WHERE e.id IN $ids
// include: row_events
