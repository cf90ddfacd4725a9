// tied_people: everybody and who they are tied to, as lists by stretch; ids are Neo4j's internal ones, for one reading only
// params:  evidence list, agreed string, as_of string, largest integer
// returns: from_numbers, to_numbers
MATCH (x:Person)
CALL (x) {
  // include: contacts_of_people
}
WITH x, collect(id(y)) AS known
WITH id(x) / 2000 AS stretch, collect(id(x)) AS from_numbers, collect(known) AS to_numbers
RETURN from_numbers, to_numbers
