// all_kept: the saved answers, newest first, without their content
// params:  limit integer
// returns: id, kept_on, version, question, title, sentence, note, total
MATCH (k:Kept) WHERE k.removed_at IS NULL
WITH k ORDER BY k.at DESC, k.id
WITH collect(k) AS kept
UNWIND kept[..$limit] AS k
RETURN
  k.id AS id, k.kept_on AS kept_on, k.version AS version, k.question AS question, k.title AS title,
  k.sentence AS sentence, k.note AS note, size(kept) AS total
