"""Who is on the map, and who may see what about them."""
