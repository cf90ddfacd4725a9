// save_answer: saves an answer as it was; people are in it only by id
// params:  id string, at string, kept_on string, version integer, question string, title string, sentence string, note string, shape integer, body string, people string
// returns: id
// changes: nothing
CREATE (k:Kept {
  id: $id, at: $at, kept_on: $kept_on, version: $version, question: $question, title: $title,
  sentence: $sentence, note: $note, shape: $shape, body: $body, people: $people
})
RETURN k.id AS id
