[other.id, k.strength, toString(k.since), toString(k.until), toString(k.recorded), coalesce(k.source, 'file'),
 coalesce(k.undirected, false)]
