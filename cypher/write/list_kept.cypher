// list_kept: stores the lists of the people in saved answers
// params:  kept list
// returns: answers
// changes: nothing
UNWIND $kept AS one
MATCH (k:Kept {id: one.id})
SET k.people = one.people
REMOVE k:Unlisted
RETURN count(*) AS answers
