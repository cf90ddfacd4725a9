// What people who are not named are called had the name of their sector in lower case: “Someone in nhs”. Names stay as
// their owners write them. The same name in other case is another name, and still has to be shared by five.
MATCH (s:Sector)
WITH s.name AS name, collect(s) AS sectors, sum(COUNT { (s)<-[:IN_SECTOR]-(:Person) }) AS shared
WITH name, sectors, CASE WHEN shared >= 5 THEN 'Someone in ' + name ELSE 'Someone on the map' END AS label
UNWIND sectors AS s
MATCH (s)<-[:IN_SECTOR]-(p:Person)
WHERE p.visibility <> 'named' AND toLower(p.label) = 'someone in ' + toLower(name) AND p.label <> label
  AND p.label <> coalesce(p.post, '')
CALL (p, label) {
  SET p.label = label
} IN TRANSACTIONS OF 10000 ROWS
