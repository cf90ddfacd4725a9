// words_of_names: every word of people's names, in lower case
// params:  visible list
// returns: words
MATCH (i:Identity)-[:IDENTIFIES]->(p:Person) WHERE p.visibility IN $visible
UNWIND split(toLower(i.name), ' ') AS word
RETURN collect(DISTINCT word) AS words
