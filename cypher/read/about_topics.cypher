// about_topics: topics of these ids, as rows of a dataset
// params:  ids list
// returns: id, name
MATCH (t:Topic) WHERE t.id IN $ids
// include: row_topics
