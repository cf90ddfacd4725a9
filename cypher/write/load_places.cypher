// load_places: adds or updates places
// params:  rows list
// returns: places
// changes: graph
UNWIND $rows AS row
MERGE (place:Place {id: row.id})
SET place += {
  name: row.name, kind: row.kind, latitude: row.latitude, longitude: row.longitude
}
RETURN count(*) AS places
