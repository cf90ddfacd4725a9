// Who changes the map in more than one transaction says so on a node of its own, which it renews.
MATCH (g:Graph)
REMOVE g.applying_done, g.applying_total, g.applying_owner, g.applying_at
