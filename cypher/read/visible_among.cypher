// visible_among: which of these people may be shown one by one, by their visibility
// params:  ids list, visible list
// returns: ids
MATCH (p:Person) WHERE p.id IN $ids AND p.visibility IN $visible
RETURN collect(p.id) AS ids
