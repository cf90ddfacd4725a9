"""Weft's HTTP side: routes, schemas, problem answers, security headers. No Cypher, no graph arithmetic."""
