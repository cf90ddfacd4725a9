"""Saved answers, and what has changed since.

`answers` saves an answer and reads it again; `comparison` compares it with the answer of now, purely.
"""
