"""The managed local Neo4j: a real Neo4j Community process that belongs to one WEFT_HOME."""
