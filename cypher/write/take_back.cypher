// take_back: another may be suggested to somebody again, and whoever was merged into that other
// params:  person string, other string
// returns: taken
// changes: nothing
// include: passes
WITH r, other WHERE other.id = $other
DELETE r
RETURN count(*) AS taken
