"""Nodes and edges: a dataset as a property graph, and what other programs call its parts."""
