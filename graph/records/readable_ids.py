"""Readable ids."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container

_MARKS = re.compile(r"[^a-z0-9]+")


def slug(text: str) -> str:
    """Readable id: lower-case letters and digits, joined by hyphens."""
    return "-".join("".join(c if c.isalnum() else " " for c in text.lower().replace("'", "")).split())


def free_id(text: str, otherwise: str, taken: Container[str]) -> str:
    """A readable id for a name that is not taken yet; made from `otherwise` where the name has no Latin letters."""
    plain = unicodedata.normalize("NFKD", text.replace("'", "").replace("’", "")).encode("ascii", "ignore")
    base = _MARKS.sub("-", plain.decode().lower()).strip("-")[:80].strip("-") or otherwise
    found, number = base, 2
    while found in taken:
        found, number = f"{base}-{number}", number + 1
    return found
