// labels: the labels of people that everybody signed in may see, by id, as pairs in one row
// params:  ids list
// returns: named
MATCH (p:Person) WHERE p.id IN $ids
RETURN collect([p.id, p.label]) AS named
