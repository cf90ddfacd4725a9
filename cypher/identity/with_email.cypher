// with_email: who has this e-mail, however it is capitalised
// params:  email string
// returns: id, name
MATCH (i:Identity)-[:IDENTIFIES]->(p:Person) WHERE toLower(i.email) = toLower($email)
RETURN p.id AS id, i.name AS name ORDER BY id
