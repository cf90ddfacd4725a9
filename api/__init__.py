"""The HTTP face of Weft: routes, schemas, problem answers, security headers. No Cypher, no graph arithmetic."""
