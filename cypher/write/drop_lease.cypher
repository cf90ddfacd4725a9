// drop_lease: gives the map back
// params:  owner string
// returns: dropped
// changes: nothing
MATCH (l:Lease {key: 'lease', owner: $owner})
DELETE l
RETURN count(*) AS dropped
