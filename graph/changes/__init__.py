"""Every change to the map: what it does, how it is written and recorded, and how to undo it."""
