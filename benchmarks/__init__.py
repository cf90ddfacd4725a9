"""What Weft's measures and questions cost, beside other libraries and beside their budgets: `make bench`."""
