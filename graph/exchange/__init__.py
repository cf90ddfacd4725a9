"""File formats: one a file, each reading into or writing from the same Dataset."""
