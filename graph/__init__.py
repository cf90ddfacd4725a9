"""Weft: who connects people across a system, and who should meet next. Everything except HTTP."""
