// forget_removed: delete for good what was put aside before a moment
// params:  before string
// returns: forgotten
// changes: nothing
MATCH (k:Kept) WHERE k.removed_at < $before
DELETE k
RETURN count(*) AS forgotten
