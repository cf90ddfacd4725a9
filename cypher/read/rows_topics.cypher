// rows_topics: every topic, as a row of a dataset
// params:  none
// returns: id, name
MATCH (t:Topic)
RETURN t.id AS id, coalesce(t.name, '') AS name
