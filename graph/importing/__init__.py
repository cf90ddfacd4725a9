"""Imports: who and what the rows of files are on the map, what they would change, and changing it."""
