"""Words that somebody may mean by what they typed: begun, in another order, or with a slip."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable

from rapidfuzz import process
from rapidfuzz.distance import OSA

BEGUN = 3
"""Characters from which a word may be the beginning of another."""
SLIPS = ((8, 2), (4, 1))
"""Characters of a word -> how many of them may be wrong, missing, added or swapped; none in shorter words."""

_BETWEEN = re.compile(r"[^\w'’&]+")


def plain(text: str) -> str:
    """A text without case, accents and extra spaces."""
    if not text.isascii():
        parts = unicodedata.normalize("NFKD", text)
        text = "".join(one for one in parts if not unicodedata.combining(one))
    return " ".join(text.casefold().split())


def words_of(text: str) -> list[str]:
    """The plain words of a text."""
    return [word for word in _BETWEEN.split(plain(text)) if word]


def initials(name: str) -> str:
    """The first characters of a name's words, without small words: “mcc” of “Manchester City Council”."""
    return "".join(word[0] for word in words_of(name) if word not in {"and", "&", "of", "for", "the", "in"})


def meant(typed: str, known: Collection[str]) -> set[str]:
    """The known words that a typed one may mean; all of them plain."""
    begun = {word for word in known if word == typed or (len(typed) >= BEGUN and word.startswith(typed))}
    slips = next((slips for length, slips in SLIPS if len(typed) >= length), 0)
    if not slips:
        return begun
    close = process.extract(typed, list(known), scorer=OSA.distance, score_cutoff=slips, limit=None)
    return begun | {word for word, _, _ in close}


def spellings(text: str, written: Iterable[str]) -> list[list[str]]:
    """For each word of a text, the words as they are `written` that it may mean; empty if one of them means none."""
    known: dict[str, list[str]] = {}
    for word in written:
        for part in words_of(word):
            known.setdefault(part, []).append(word)
    found = [
        sorted({word for part in meant(typed, known) for word in known[part]}) for typed in words_of(text)
    ]
    return found if all(found) else []
