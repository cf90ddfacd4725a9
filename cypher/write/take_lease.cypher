// take_lease: holds the map for a long piece of work, unless somebody else's lease still runs; returns whose it is then
// params:  owner string, what string, by string, seconds integer
// returns: owner, what, done, total
// changes: nothing
MERGE (l:Lease {key: 'lease'})
SET l.asked = datetime.realtime()
WITH l, coalesce(l.owner <> $owner AND l.until > datetime.realtime(), false) AS taken
CALL (l, taken) {
  WITH l WHERE NOT taken
  SET l.owner = $owner, l.what = $what, l.by = $by, l.done = 0, l.total = 0, l.since = datetime.realtime(),
      l.until = datetime.realtime() + duration({seconds: $seconds})
}
RETURN l.owner AS owner, l.what AS what, l.done AS done, l.total AS total
