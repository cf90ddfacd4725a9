"""Data that comes with Weft, and the programs that make it."""
