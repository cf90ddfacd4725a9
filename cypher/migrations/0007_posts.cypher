// Who has the same post: what people who are not named are called depends on how many do.
CREATE INDEX person_post IF NOT EXISTS FOR (n:Person) ON (n.post)
