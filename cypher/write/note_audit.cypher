// note_audit: who did what with something private, and when; ids alone, no names
// params:  at string, by string, did string, owner string, about string
// returns: at
// changes: nothing
CREATE (a:Audit {at: $at, by: $by, did: $did, owner: $owner, about: $about})
RETURN a.at AS at
