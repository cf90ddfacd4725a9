// tags_of_people: the tags of people, and how many people have each, in one row
// params:  none
// returns: tags
MATCH (p:Person) WHERE p.tags IS NOT NULL
UNWIND p.tags AS tag
WITH tag, count(*) AS people ORDER BY tag
RETURN collect([tag, people]) AS tags
