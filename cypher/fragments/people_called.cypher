MATCH (i:Identity)-[:IDENTIFIES]->(p:Person)
WHERE p.visibility IN $visible AND toLower(i.name) CONTAINS $text
  AND all(spellings IN $words WHERE any(word IN split(toLower(i.name), ' ') WHERE word IN spellings))
  AND ($place = '' OR EXISTS { (p)-[:IN_PLACE]->(:Place {id: $place}) })
  AND ($tag = '' OR any(tag IN coalesce(p.tags, []) WHERE toLower(tag) = $tag))
