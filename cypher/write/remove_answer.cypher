// remove_answer: deletes a saved answer, so that it can be restored
// params:  id string, at string
// returns: id
// changes: nothing
MATCH (k:Kept {id: $id}) WHERE k.removed_at IS NULL
SET k.removed_at = $at
RETURN k.id AS id
