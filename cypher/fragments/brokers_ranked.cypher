// One row for everybody who has a contact on either side: y, with the contacts there.
WITH y, collect(CASE WHEN s.id IN $from_sectors THEN x END) AS froms,
        collect(CASE WHEN s.id IN $to_sectors THEN x END) AS tos
OPTIONAL MATCH (y)-[:IN_SECTOR]->(own:Sector)
WITH collect({y: y, sector: own.id, in_to: own IS NOT NULL AND own.id IN $to_sectors, froms: froms, tos: tos}) AS met
// Pairs with somebody in between, and pairs that are tied already. A pair within the same side counts once.
CALL (met) {
  CALL (met) {
    UNWIND met AS m
    UNWIND m.froms AS a
    UNWIND m.tos AS c
    WITH m.y AS via, a, c WHERE a <> c AND ($from_sectors <> $to_sectors OR a.id < c.id)
    RETURN a, c, via
  UNION ALL
    UNWIND met AS m
    WITH m WHERE m.in_to
    UNWIND m.froms AS a
    RETURN a, m.y AS c, null AS via
  }
  WITH a, c, collect(via) AS between, count(*) AS ways
  WHERE size(between) = ways
  UNWIND between AS b
  WITH b, count(*) AS pairs, sum(CASE WHEN size(between) = 1 THEN 1 ELSE 0 END) AS only_through,
       round(sum(1.0 / size(between)), 9) AS credit
  ORDER BY credit DESC, pairs DESC, b.id
  RETURN collect({b: b, pairs: pairs, only_through: only_through, credit: credit}) AS ranked
}
UNWIND ranked[..$limit] AS r
WITH ranked, r, [m IN met WHERE m.y = r.b][0] AS m
RETURN r.b.id AS id, m.sector AS sector, size(m.froms) AS contacts_from, size(m.tos) AS contacts_to,
       r.pairs AS pairs, r.only_through AS only_through, r.credit AS credit,
       [a IN m.froms | a.id] AS froms, [c IN m.tos | c.id] AS tos, size(ranked) AS total
