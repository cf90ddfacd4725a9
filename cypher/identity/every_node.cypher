// every_node: all nodes as they are, whatever they are, for backups; not who is at work on the map right now
// params:  none
// returns: number, labels, properties
MATCH (n) WHERE NOT n:Lease
RETURN id(n) AS number, labels(n) AS labels, properties(n) AS properties
