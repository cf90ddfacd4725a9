"""File formats: each module reads into, or writes from, the same Dataset."""
