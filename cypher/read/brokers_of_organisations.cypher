// brokers_of_organisations: organisations tied to both sides of a pair of sectors, by open pairs they connect, best first
// params:  from_sectors list, to_sectors list, evidence list, agreed string, as_of string, largest integer, limit integer
// returns: id, sector, contacts_from, contacts_to, pairs, only_through, credit, froms, tos, total
MATCH (x:Organisation)-[:IN_SECTOR]->(s:Sector)
WHERE s.id IN $from_sectors OR s.id IN $to_sectors
CALL (x) {
  // include: contacts_of_organisations
}
// include: brokers_ranked
