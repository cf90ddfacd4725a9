MATCH path = (n)<-[:NOW*0..9]-(p:Past)
WHERE all(one IN nodes(path)[1..] WHERE NOT EXISTS { MATCH (:Person {id: one.id}) }
                                    AND NOT EXISTS { MATCH (:Organisation {id: one.id}) })
