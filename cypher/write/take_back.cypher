// take_back: suggests somebody to a member again, and the people merged into that person
// params:  person string, other string
// returns: taken
// changes: nothing
// include: passes
WITH r, other WHERE other.id = $other
DELETE r
RETURN count(*) AS taken
