"""Pure functions over networks and counts, without I/O; one family in each module."""
