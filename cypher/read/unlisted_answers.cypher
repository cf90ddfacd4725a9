// unlisted_answers: saved answers that do not list the people in them yet, so many; discarded ones too
// params:  limit integer
// returns: id, title, sentence, body
MATCH (k:Kept:Unlisted)
WITH k LIMIT $limit
RETURN k.id AS id, k.title AS title, k.sentence AS sentence, k.body AS body
