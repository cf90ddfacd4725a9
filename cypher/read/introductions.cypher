// introductions: people who are not tied and have reason to meet, those with the most telling shared contacts first
// params:  person string, from_sectors list, to_sectors list, visible list, evidence list, agreed string, as_of string, limit integer
// returns: a, b, a_sector, b_sector, score, shared, introducer, projects, events, a_offers, b_offers, total
// One side is `person`, and then the other is everyone; or both sides are sectors and `person` is empty.
MATCH (x:Person)
WHERE x.visibility IN $visible
  AND (x.id = $person OR EXISTS { (x)-[:IN_SECTOR]->(s:Sector) WHERE s.id IN $from_sectors })
WITH collect(x) AS firsts,
     COLLECT { MATCH (y:Person)-[:IN_SECTOR]->(s:Sector) WHERE s.id IN $to_sectors RETURN y } AS seconds
CALL (firsts, seconds) {
  UNWIND firsts AS x
  CALL (x) {
    // include: contacts
  }
  WITH y AS x, collect(x) AS froms
  CALL (x) {
    // include: contacts
  }
  WITH x, froms, collect(y) AS known
  RETURN collect({x: x, froms: froms, degree: size(known), tos: [y IN known WHERE $person <> '' OR y IN seconds]}) AS met
}
// Reasons to meet, a row each: a shared contact counts 1 / log(its number of contacts), since a hub says little about
// the two; a need that an offer meets and work done together count nothing in the score, and are said. A null weight
// marks people who are tied already.
CALL (firsts, seconds, met) {
  CALL (firsts, met) {
    UNWIND met AS m
    WITH m WHERE m.degree > 1 AND m.x.visibility IN $visible
    UNWIND m.froms AS a
    UNWIND m.tos AS b
    RETURN a, b, m.x AS via, 1.0 / log(m.degree) AS weight
  UNION ALL
    UNWIND met AS m
    UNWIND m.froms AS a
    RETURN a, m.x AS b, null AS via, null AS weight
  UNION ALL
    UNWIND firsts AS a
    MATCH (a)-[:OFFERS]->(:Topic)<-[:SEEKS]-(b:Person)
    RETURN a, b, null AS via, 0.0 AS weight
  UNION ALL
    UNWIND firsts AS a
    MATCH (a)-[:SEEKS]->(:Topic)<-[:OFFERS]-(b:Person)
    RETURN a, b, null AS via, 0.0 AS weight
  UNION ALL
    UNWIND firsts AS a
    MATCH (a)-[:WORKS_ON]->(work:Project)<-[:WORKS_ON]-(b:Person)
    WHERE COUNT { ()-[:WORKS_ON]->(work) } <= 15
      AND coalesce(work.started <= date($as_of), true) AND coalesce(date($as_of) < work.ended, true)
    RETURN a, b, null AS via, 0.0 AS weight
  }
  WITH a, b, collect(via) AS vias, round(sum(weight), 9) AS score, count(*) - count(weight) AS tied
  WHERE tied = 0 AND a <> b AND b.visibility IN $visible
    AND ($person <> '' OR b IN seconds)
    AND ($person <> '' OR $from_sectors <> $to_sectors OR a.id < b.id)
  ORDER BY score DESC, a.id, b.id
  RETURN collect({a: a, b: b, vias: vias, score: score}) AS ranked
}
UNWIND ranked[..$limit] AS r
WITH ranked, r, r.a AS a, r.b AS b
OPTIONAL MATCH (a)-[:IN_SECTOR]->(a_sector:Sector)
OPTIONAL MATCH (b)-[:IN_SECTOR]->(b_sector:Sector)
// The introducer: the one whom both rate most. Who is tied by work alone counts one half, as an unstated strength does.
CALL (a, b, r) {
  UNWIND r.vias AS z
  OPTIONAL MATCH (a)-[f:KNOWS]->(z)
  WHERE coalesce(f.since <= date($as_of), true) AND coalesce(date($as_of) < f.until, true)
  WITH b, z, max(CASE WHEN f IS NOT NULL THEN coalesce(f.strength / 5.0, 0.5) END) AS a_rates
  OPTIONAL MATCH (b)-[g:KNOWS]->(z)
  WHERE coalesce(g.since <= date($as_of), true) AND coalesce(date($as_of) < g.until, true)
  WITH z, a_rates, max(CASE WHEN g IS NOT NULL THEN coalesce(g.strength / 5.0, 0.5) END) AS b_rates
  WITH z, a_rates, b_rates, CASE WHEN $evidence <> ['knows'] THEN 0.5 END AS unstated
  WITH z, round(coalesce(a_rates, unstated) * coalesce(b_rates, unstated), 9) AS rated
  WHERE rated IS NOT NULL
  WITH z ORDER BY rated DESC, z.id LIMIT 1
  RETURN collect(z.id)[0] AS introducer
}
RETURN a.id AS a, b.id AS b, a_sector.id AS a_sector, b_sector.id AS b_sector, r.score AS score,
       COLLECT { UNWIND r.vias AS z RETURN z.id ORDER BY COUNT { (z)-[:KNOWS]-(:Person) }, z.id } AS shared,
       introducer,
       COLLECT { MATCH (a)-[:WORKS_ON]->(work:Project)<-[:WORKS_ON]-(b)
                 WHERE coalesce(work.started <= date($as_of), true) AND coalesce(date($as_of) < work.ended, true)
                 RETURN work.name ORDER BY work.name } AS projects,
       COLLECT { MATCH (a)-[:ATTENDED]->(meeting:Event)<-[:ATTENDED]-(b)
                 WHERE coalesce(meeting.on <= date($as_of), true) RETURN meeting.name ORDER BY meeting.name } AS events,
       COLLECT { MATCH (a)-[:OFFERS]->(t:Topic)<-[:SEEKS]-(b) RETURN t.name ORDER BY t.name } AS a_offers,
       COLLECT { MATCH (b)-[:OFFERS]->(t:Topic)<-[:SEEKS]-(a) RETURN t.name ORDER BY t.name } AS b_offers,
       size(ranked) AS total
