// renew_lease: says that the owner is still at work, and how far
// params:  owner string, done integer, total integer, seconds integer
// returns: owner
// changes: nothing
MATCH (l:Lease {key: 'lease', owner: $owner})
SET l.until = datetime.realtime() + duration({seconds: $seconds}), l.done = $done, l.total = $total
RETURN l.owner AS owner
