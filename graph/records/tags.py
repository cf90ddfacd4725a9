"""Tags: short words of a programme's own about a person, an organisation or a project.

A row holds them as one text, “outreach; winter”; the graph holds a list.
"""

from __future__ import annotations

import re

SEPARATOR = "; "
LONGEST = 40
"""Characters of one tag."""

_BETWEEN = re.compile(r"[;|\n]")


def split(text: str) -> list[str]:
    """The tags in a text, in its order; separated by `;`, `|` or a line break."""
    return [tag for part in _BETWEEN.split(text) if (tag := " ".join(part.split()))]


def tidied(text: str) -> str:
    """A text as a row holds its tags; of those that differ only in case, the first."""
    once: dict[str, str] = {}
    for tag in split(text):
        once.setdefault(tag.casefold(), tag)
    return SEPARATOR.join(once.values())


def both(text: str, other: str) -> str:
    """The tags of two rows about one thing, as one row holds them."""
    return tidied(f"{text};{other}")


def too_long(text: str) -> str:
    """The first tag of a text that is too long; "" if there is none."""
    return next((tag for tag in split(text) if len(tag) > LONGEST), "")
