"""The network in arrays, its measures, and their tables."""
