// mainly_employed: people whose main employer is one of these organisations
// params:  organisations list
// returns: id
MATCH (o:Organisation)<-[:WORKS_FOR {main: true}]-(p:Person) WHERE o.id IN $organisations
RETURN DISTINCT p.id AS id
