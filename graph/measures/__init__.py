"""Pure functions over networks and counts, one family a file, no I/O."""
