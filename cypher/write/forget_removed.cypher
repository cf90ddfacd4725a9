// forget_removed: deletes for good the saved answers that were deleted before a moment
// params:  before string
// returns: forgotten
// changes: nothing
MATCH (k:Kept) WHERE k.removed_at < $before
DELETE k
RETURN count(*) AS forgotten
