// update_main_sectors: gives everybody who stated no sector the one of their main organisation
// params:  none
// returns: people
// changes: graph
MATCH (p:Person)
WHERE NOT EXISTS { (p)-[:IN_SECTOR {stated: true}]->(:Sector) }
// include: set_main_sector
