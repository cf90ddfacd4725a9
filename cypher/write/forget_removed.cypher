// forget_removed: delete for good what was put aside before a moment
// params:  before string
// returns: none
// changes: nothing
MATCH (k:Kept) WHERE k.removed_at < $before
DELETE k
