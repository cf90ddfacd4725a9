// The scales by which a programme scores organisations have ids, as other things have.
CREATE CONSTRAINT scale_id IF NOT EXISTS FOR (n:Scale) REQUIRE n.id IS UNIQUE
