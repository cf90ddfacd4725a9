// organisations_years: the end of each year since the first dated thing that can tie organisations
// params:  today string
// returns: as_of
CALL () {
  MATCH (:Organisation)-[w:WORKS_WITH]->(:Organisation) RETURN min(w.since.year) AS first
UNION ALL
  MATCH (:Person)-[k:KNOWS]->(:Person) RETURN min(k.since.year) AS first
UNION ALL
  MATCH (x:Project) RETURN min(x.started.year) AS first
UNION ALL
  MATCH (x:Event) RETURN min(x.on.year) AS first
}
WITH min(first) AS first, date($today).year AS now
UNWIND range(coalesce(first, now), now - 1) AS year
RETURN toString(date({year: year, month: 12, day: 31})) AS as_of
ORDER BY as_of
