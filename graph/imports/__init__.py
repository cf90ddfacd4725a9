"""Imports: matching rows of files with the map, previewing what they would change, and changing it."""
