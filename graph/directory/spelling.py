"""Words that somebody may mean by what they typed: begun, in another order, or with a slip."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import TypeVar

from rapidfuzz import process
from rapidfuzz.distance import OSA

BEGUN = 3
"""Characters from which a word may be the beginning of another."""
SLIPS = ((8, 2), (4, 1))
"""Characters of a word -> how many of them may be wrong, missing, added or swapped; none in shorter words."""

T = TypeVar("T")

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


def known(written: Iterable[tuple[str, T]]) -> dict[str, set[T]]:
    """Plain word -> what it stands for, from texts with what each stands for."""
    found: dict[str, set[T]] = {}
    for text, stands_for in written:
        for word in words_of(text):
            found.setdefault(word, set()).add(stands_for)
    return found


def meant(text: str, words: Mapping[str, set[T]]) -> list[set[T]]:
    """For each word of a text, what the `known` words that it may mean stand for; empty if one of them means none."""
    choices = list(words)
    found = [set[T]().union(*(words[word] for word in _like(typed, choices))) for typed in words_of(text)]
    return found if all(found) else []


def _like(typed: str, choices: list[str]) -> set[str]:
    """The words that a typed one may mean; all of them plain."""
    begun = {word for word in choices if word == typed or (len(typed) >= BEGUN and word.startswith(typed))}
    slips = next((slips for length, slips in SLIPS if len(typed) >= length), 0)
    if not slips:
        return begun
    close = process.extract(typed, choices, scorer=OSA.distance, score_cutoff=slips, limit=None)
    return begun | {word for word, _, _ in close}
