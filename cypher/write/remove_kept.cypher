// remove_kept: put a kept answer aside, from where it can be brought back
// params:  id string, at string
// returns: id
// changes: nothing
MATCH (k:Kept {id: $id}) WHERE k.removed_at IS NULL
SET k.removed_at = $at
RETURN k.id AS id
