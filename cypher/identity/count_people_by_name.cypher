// count_people_by_name: how many people `people_by_name` finds
// params:  text string, words list, visible list, place string, tag string
// returns: people
// include: people_called
RETURN count(p) AS people
