// Changes: who made each and when, and what was there before. They are stored beside the map and are not part of it.
CREATE CONSTRAINT change_id IF NOT EXISTS FOR (n:Change) REQUIRE n.id IS UNIQUE
