"""Readable ids."""

from __future__ import annotations


def slug(text: str) -> str:
    """Readable id: lower-case letters and digits, joined by hyphens."""
    return "-".join("".join(c if c.isalnum() else " " for c in text.lower().replace("'", "")).split())
