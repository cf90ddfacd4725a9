// people_by_name: a page of the people whose name contains a text and words (lower case), those that begin with it first
// params:  text string, words list, visible list, place string, tag string, by string, skip integer, limit integer
// returns: id, name, post, organisation, sector
// include: people_called
WITH p, i, toLower(i.name) AS name, CASE $by
  WHEN 'post' THEN toLower(p.post)
  WHEN 'organisation' THEN head([(p)-[:WORKS_FOR {main: true}]->(o:Organisation) | toLower(o.name)])
  WHEN 'sector' THEN head([(p)-[:IN_SECTOR]->(s:Sector) | toLower(s.name)])
  ELSE '' END AS first
ORDER BY first, name STARTS WITH $text DESC, name, p.id SKIP $skip LIMIT $limit
OPTIONAL MATCH (p)-[:WORKS_FOR {main: true}]->(o:Organisation)
OPTIONAL MATCH (p)-[:IN_SECTOR]->(s:Sector)
RETURN p.id AS id, i.name AS name, p.post AS post, o.name AS organisation, s.name AS sector
