"""Every change to the map: what it does, how it is written, what was before, and how it is taken back."""
