// tied_by_staff: organisations and those that ties between their people tie them to, as lists by stretch; internal ids, for one reading
// params:  evidence list, agreed string, as_of string, largest integer
// returns: from_numbers, to_numbers
MATCH (x:Organisation)
CALL (x) {
  // include: contacts_of_organisations
}
WITH x, collect(id(y)) AS known
WITH id(x) / 2000 AS stretch, collect(id(x)) AS from_numbers, collect(known) AS to_numbers
RETURN from_numbers, to_numbers
