// with_email: the people with this email, in upper or lower case
// params:  email string
// returns: id, name
MATCH (i:Identity)-[:IDENTIFIES]->(p:Person) WHERE toLower(i.email) = toLower($email)
RETURN p.id AS id, i.name AS name ORDER BY id
