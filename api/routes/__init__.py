"""Routes: parse, ask, present."""
