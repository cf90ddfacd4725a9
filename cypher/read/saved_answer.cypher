// saved_answer: one saved answer, with its whole content
// params:  id string
// returns: id, kept_on, version, question, title, sentence, note, shape, body
MATCH (k:Kept {id: $id}) WHERE k.removed_at IS NULL
RETURN
  k.id AS id, k.kept_on AS kept_on, k.version AS version, k.question AS question, k.title AS title,
  k.sentence AS sentence, k.note AS note, k.shape AS shape, k.body AS body
