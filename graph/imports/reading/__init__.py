"""Reads somebody's files in a process of its own, so that whatever a parser does, the server goes on."""
