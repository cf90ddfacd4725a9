// offers_in_common: what each of a pair of people offers that the other needs
// params:  pairs list
// returns: a, b, a_offers, b_offers
UNWIND $pairs AS pair
MATCH (a:Person {id: pair[0]}), (b:Person {id: pair[1]})
RETURN a.id AS a, b.id AS b,
       COLLECT { MATCH (a)-[:OFFERS]->(t:Topic)<-[:SEEKS]-(b) RETURN t.name ORDER BY t.name } AS a_offers,
       COLLECT { MATCH (b)-[:OFFERS]->(t:Topic)<-[:SEEKS]-(a) RETURN t.name ORDER BY t.name } AS b_offers
