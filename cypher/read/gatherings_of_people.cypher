// gatherings_of_people: every gathering of people with its members, in stretches, for the arrays
// params:  evidence list, as_of string, largest integer
// returns: ids, members
CALL () {
  // include: gatherings_of_people
}
WITH id(g) / 2000 AS stretch, collect(g.id) AS ids, collect([x IN members | x.id]) AS members
RETURN ids, members
