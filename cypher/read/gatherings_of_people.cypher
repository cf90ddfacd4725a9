// gatherings_of_people: every gathering of people with its members, in stretches, for the arrays; internal ids, for one reading
// params:  evidence list, as_of string, largest integer
// returns: ids, members, through
CALL () {
  // include: gatherings_of_people
}
WITH g, collect(id(x)) AS members, collect(coalesce(id(through), -1)) AS through
WITH id(g) / 2000 AS stretch, collect(g.id) AS ids, collect(members) AS members, collect(through) AS through
RETURN ids, members, through
