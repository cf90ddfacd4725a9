// lease: who holds the map for a long piece of work, how far it is, and whether its owner still renews it
// params:  none
// returns: owner, what, by, done, total, since, until, live
MATCH (l:Lease {key: 'lease'})
RETURN l.owner AS owner, l.what AS what, l.by AS by, l.done AS done, l.total AS total, toString(l.since) AS since,
       toString(l.until) AS until, l.until > datetime.realtime() AS live
