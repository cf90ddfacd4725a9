"""Tables in whatever layout people have them: which column is which field."""
