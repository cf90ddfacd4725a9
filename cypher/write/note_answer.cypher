// note_answer: changes the note beside a saved answer
// params:  id string, note string
// returns: id
// changes: nothing
MATCH (k:Kept {id: $id}) WHERE k.removed_at IS NULL
SET k.note = $note
RETURN k.id AS id
