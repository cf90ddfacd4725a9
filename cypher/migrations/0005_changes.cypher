// What was changed, by whom and when, and what was there before; beside the map, and no part of it.
CREATE CONSTRAINT change_id IF NOT EXISTS FOR (n:Change) REQUIRE n.id IS UNIQUE
