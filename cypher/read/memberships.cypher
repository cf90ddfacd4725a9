// memberships: what belonging to the same organisation rests on today, for people and for organisations
// params:  largest integer
// returns: people, organisations
// Each a list: how many organisations (or people) have too many to tie any, how many memberships these have, and all.
// Of people, memberships beside their main employer count; of organisations, people in more than one.
CALL () {
  MATCH (:Person)-[w:WORKS_FOR]->(o:Organisation)
  WHERE coalesce(w.since <= date(), true) AND coalesce(date() < w.until, true)
  WITH count(*) AS people, count(CASE WHEN NOT coalesce(w.main, false) THEN 1 END) AS size, o
  WHERE people > 1 AND size > 0
  WITH people > $largest AS large, size
  RETURN [count(CASE WHEN large THEN 1 END), sum(CASE WHEN large THEN size END), sum(size)] AS people
}
CALL () {
  MATCH (p:Person)-[w:WORKS_FOR]->(:Organisation)
  WHERE coalesce(w.since <= date(), true) AND coalesce(date() < w.until, true)
  WITH p, count(*) AS size WHERE size > 1
  RETURN [count(CASE WHEN size > $largest THEN 1 END), sum(CASE WHEN size > $largest THEN size END), sum(size)] AS organisations
}
RETURN people, organisations
