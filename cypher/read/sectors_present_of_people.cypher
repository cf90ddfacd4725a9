// sectors_present_of_people: how many gatherings of people brought which main sectors together
// params:  evidence list, as_of string, largest integer
// returns: sectors, gatherings
// A gathering does not count if half of its members, three at least or all, were at a larger one, or at one as large whose
// id comes first.
CALL () {
  // include: gatherings_of_people
}
WITH g, collect(DISTINCT x) AS members
WITH collect({g: g, members: members, size: size(members)}) AS held
CALL (held) {
  UNWIND held AS one
  UNWIND one.members AS x
  WITH x, collect(one) AS joined
  UNWIND joined AS this
  UNWIND joined AS other
  WITH this, other
  WHERE other.size > this.size OR (other.size = this.size AND other.g.id < this.g.id)
  WITH this.g AS g, this.size AS members, other.g AS larger, count(*) AS shared
  WHERE 2 * shared >= members AND (shared >= 3 OR shared = members)
  RETURN collect(DISTINCT g) AS repeated
}
UNWIND held AS one
WITH one, repeated WHERE NOT one.g IN repeated
WITH COLLECT {
  UNWIND one.members AS x
  MATCH (x)-[:IN_SECTOR]->(s:Sector)
  WITH DISTINCT s.id AS sector ORDER BY sector
  RETURN sector
} AS sectors
RETURN sectors, count(*) AS gatherings
ORDER BY sectors
