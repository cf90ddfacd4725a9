// Every record, piece and saved answer lists the ids of the people in it, so that an erased person is found without
// opening them. This searches words; it marks pieces and answers, which the next start opens.
MATCH (c:Change)
WITH c, [part IN split(c.words, '⟦')[1..] | split(part, '⟧')[0]] +
        CASE WHEN c.by IN ['lead', 'member', 'analyst', 'admin'] THEN [] ELSE [c.by] END AS ids
SET c.people = CASE WHEN size(ids) = 0 THEN '' ELSE
  reduce(text = ' ', id IN ids | CASE WHEN text CONTAINS ' ' + id + ' ' THEN text ELSE text + id + ' ' END) END

MATCH (p:Piece)
SET p:Unlisted

MATCH (k:Kept)
SET k:Unlisted
