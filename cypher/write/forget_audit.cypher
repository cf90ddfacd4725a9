// forget_audit: delete the lines of the audit from before a moment
// params:  before string
// returns: forgotten
// changes: nothing
MATCH (a:Audit) WHERE a.at < $before
DELETE a
RETURN count(*) AS forgotten
