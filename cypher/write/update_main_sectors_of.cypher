// update_main_sectors_of: gives people with these ids who stated no sector the one of their main organisation
// params:  ids list
// returns: people
// changes: graph
MATCH (p:Person)
WHERE p.id IN $ids AND NOT EXISTS { (p)-[:IN_SECTOR {stated: true}]->(:Sector) }
// include: set_main_sector
