// works_there: the people who work for an organisation today, main employer or not
// params:  organisation string
// returns: id
MATCH (:Organisation {id: $organisation})<-[w:WORKS_FOR]-(p:Person)
WHERE coalesce(w.since <= date(), true) AND coalesce(date() < w.until, true)
RETURN DISTINCT p.id AS id
