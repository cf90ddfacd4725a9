// Ties had an id each until docs/decisions/0011; where they still have, it stays, and nobody reads it.
DROP CONSTRAINT tie_id IF EXISTS
