// Answers that somebody kept lie beside the map and are no part of it.
CREATE CONSTRAINT kept_id IF NOT EXISTS FOR (n:Kept) REQUIRE n.id IS UNIQUE
