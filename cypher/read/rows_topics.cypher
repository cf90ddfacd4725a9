// rows_topics: every topic, as a row of a dataset
// params:  none
// returns: id, name
MATCH (t:Topic)
// include: row_topics
