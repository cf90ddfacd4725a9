"""Names in the form in which they are compared: without case, extra spaces and accents."""

from __future__ import annotations

import unicodedata
from functools import lru_cache


@lru_cache(maxsize=1_000)
def folded(text: str) -> str:
    """A name as it is compared with others. Cached: matching a row asks for the same names again and again."""
    if text.isascii():  # the same, without looking each character up
        return " ".join(text.lower().split())
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())
