// list_answers: stores the lists of the people in saved answers
// params:  answers list
// returns: answers
// changes: nothing
UNWIND $answers AS one
MATCH (k:Kept {id: one.id})
SET k.people = one.people
REMOVE k:Unlisted
RETURN count(*) AS answers
