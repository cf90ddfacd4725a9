// set_details: somebody's post and visibility
// params:  person string, post string, visibility string
// returns: id
// changes: graph
// Held first: descriptions are counted over everybody, so two such changes must come one after the other.
MATCH (g:Graph) SET g.version = g.version
WITH g
MATCH (person:Person {id: $person})
SET person.post = $post, person.visibility = $visibility
WITH person
CALL (person) {
  MATCH (person)-[main:WORKS_FOR {main: true}]->(:Organisation)
  SET main.post = $post
}
RETURN person.id AS id
