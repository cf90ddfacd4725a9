// note_merged: links the past of a merged entry to the entry that stays
// params:  kind string, keep string, merge string, source_key string
// returns: pasts
// changes: nothing
MERGE (kept:Past {kind: $kind, id: $keep})
MERGE (gone:Past {kind: $kind, id: $merge})
SET gone.source_key = $source_key // a later import still uses it
WITH kept, gone
CALL (kept) {
  MATCH (kept)-[old:NOW]->()
  DELETE old // of an earlier merge, which was undone
}
MERGE (gone)-[:NOW]->(kept)
RETURN count(*) AS pasts
