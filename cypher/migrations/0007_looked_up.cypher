// Who has the same post: what people who are not named are called depends on how many do. And who said what of whom.
CREATE INDEX person_post IF NOT EXISTS FOR (n:Person) ON (n.post)

CREATE INDEX grew_from_said_by IF NOT EXISTS FOR ()-[g:GREW_FROM]-() ON (g.said_by)
