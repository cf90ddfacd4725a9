"""Names in the form in which they are compared: without case, extra spaces and accents."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container
from functools import lru_cache

_MARKS = re.compile(r"[^a-z0-9]+")


@lru_cache(maxsize=1_000)
def folded(text: str) -> str:
    """A name as it is compared with others. Cached: matching a row asks for the same names again and again."""
    if text.isascii():  # the same, without looking each character up
        return " ".join(text.lower().split())
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def slug(text: str, otherwise: str, taken: Container[str]) -> str:
    """A readable id for a name that is not taken yet; made from `otherwise` where the name has no Latin letters."""
    plain = unicodedata.normalize("NFKD", text.replace("'", "").replace("’", "")).encode("ascii", "ignore")
    base = _MARKS.sub("-", plain.decode().lower()).strip("-")[:80].strip("-") or otherwise
    found, number = base, 2
    while found in taken:
        found, number = f"{base}-{number}", number + 1
    return found
