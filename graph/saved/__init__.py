"""Saved answers, and what has changed since.

`kept` saves an answer and reads it again; `since` compares it with the answer of now, purely.
"""
