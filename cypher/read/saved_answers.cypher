// saved_answers: the saved answers, newest first, without their content
// params:  limit integer
// returns: id, kept_on, version, question, title, sentence, note, total
MATCH (k:Kept) WHERE k.removed_at IS NULL
WITH k ORDER BY k.at DESC, k.id
WITH collect(k) AS saved
UNWIND saved[..$limit] AS k
RETURN
  k.id AS id, k.kept_on AS kept_on, k.version AS version, k.question AS question, k.title AS title,
  k.sentence AS sentence, k.note AS note, size(saved) AS total
