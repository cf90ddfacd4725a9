"""Weft: who connects whom across a system, and who should meet next. Everything that is not HTTP."""
