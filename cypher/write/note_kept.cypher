// note_kept: write another note beside an answer that was kept
// params:  id string, note string
// returns: id
// changes: nothing
MATCH (k:Kept {id: $id}) WHERE k.removed_at IS NULL
SET k.note = $note
RETURN k.id AS id
