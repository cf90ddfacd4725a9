// The one node that carries the version of the graph and of its schema.
MERGE (g:Graph {key: 'graph'}) ON CREATE SET g.version = 0, g.schema = 0
