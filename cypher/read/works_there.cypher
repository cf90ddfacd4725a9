// works_there: the people who work for an organisation on a day, main employer or not
// params:  organisation string, as_of string
// returns: id
MATCH (:Organisation {id: $organisation})<-[w:WORKS_FOR]-(p:Person)
WHERE coalesce(w.since <= date($as_of), true) AND coalesce(date($as_of) < w.until, true)
RETURN DISTINCT p.id AS id
