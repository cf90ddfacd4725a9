// People with the same job title: the description of people who are not named depends on how many share it. And the
// statements that people made of others.
CREATE INDEX person_post IF NOT EXISTS FOR (n:Person) ON (n.post)

CREATE INDEX grew_from_said_by IF NOT EXISTS FOR ()-[g:GREW_FROM]-() ON (g.said_by)
