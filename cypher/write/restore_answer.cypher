// restore_answer: restores a saved answer that was deleted
// params:  id string
// returns: id
// changes: nothing
MATCH (k:Kept {id: $id}) WHERE k.removed_at IS NOT NULL
REMOVE k.removed_at
RETURN k.id AS id
