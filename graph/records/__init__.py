"""What a row of the map is: its key, its checks, reading it, writing it, and patches of rows."""
