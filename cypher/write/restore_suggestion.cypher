// restore_suggestion: suggests somebody to a member again, and the people merged into that person
// params:  person string, other string
// returns: restored
// changes: nothing
// include: dismissals
WITH r, other WHERE other.id = $other
DELETE r
RETURN count(*) AS restored
