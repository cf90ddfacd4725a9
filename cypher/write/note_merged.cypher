// note_merged: what is known of an entry that was merged into another leads on to that one
// params:  kind string, keep string, merge string, source_key string
// returns: pasts
// changes: nothing
MERGE (kept:Past {kind: $kind, id: $keep})
MERGE (gone:Past {kind: $kind, id: $merge})
SET gone.source_key = $source_key // a later import still calls it so
WITH kept, gone
CALL (kept) {
  MATCH (kept)-[old:NOW]->()
  DELETE old // of an earlier merge, which was taken back
}
MERGE (gone)-[:NOW]->(kept)
RETURN count(*) AS pasts
