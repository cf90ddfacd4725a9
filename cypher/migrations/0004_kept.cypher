// Saved answers are stored beside the map and are not part of it.
CREATE CONSTRAINT kept_id IF NOT EXISTS FOR (n:Kept) REQUIRE n.id IS UNIQUE
