// people_held: people on the map, and records that hold people who are or were on it
// params:  none
// returns: people, records
RETURN COUNT { (:Person) } AS people,
       COUNT { (c:Change) WHERE c.people <> '' } + COUNT { (p:Piece) WHERE p.people <> '' } +
       COUNT { (k:Kept) WHERE k.people <> '' } + COUNT { (:Past {kind: 'people'}) } AS records
