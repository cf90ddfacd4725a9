"""Answers that are kept as they were, and what has changed since.

`kept` puts an answer away and reads it again; `since` compares it with the answer of now, purely.
"""
