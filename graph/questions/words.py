"""Numbers, lists and dates as a person would say them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from graph.model import USUAL_LARGEST, Agreed, Evidence, Of, Verdict

_SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_ORDINAL = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_COUNTED: dict[Evidence, str] = {
    "knows": "what people said about who they know",
    "projects": "work on the same project",
    "events": "being at the same event",
    "organisations": "shared membership of organisations",
}
_COUNTED_OF_ORGANISATIONS: dict[Evidence, str] = _COUNTED | {
    "knows": "what was stated",
    "organisations": "people in both",
}
VERDICTS: dict[Verdict, str] = {
    "not connected": "do not meet",
    "thin": "hardly meet",
    "connected": "meet",
    "too few to tell": "too few to tell",
}
"""What a verdict is called wherever people read it; the page has the same (`web/src/lib/verdicts.ts`)."""


def count(number: int, thing: str, things: str = "") -> str:
    """`1 pair`, `0 pairs`, `12 pairs`."""
    return f"{number:,} {thing if number == 1 else things or thing + 's'}"


def small(number: int) -> str:
    """A number in words up to ten: `three`."""
    return _SMALL[number] if number < len(_SMALL) else f"{number:,}"


def ordinal(number: int) -> str:
    """`second`, `12th`."""
    if number <= len(_ORDINAL):
        return _ORDINAL[number - 1]
    suffix = "th" if 10 < number % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{suffix}"


def percent(share: float) -> str:
    """`43%` of a share in [0, 1]."""
    return f"{round(100 * share)}%"


def listed(parts: Sequence[str], last: str = "and") -> str:
    """`a`, `a and b`, `a, b and c`."""
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} {last} {parts[-1]}" if parts else ""


def quoted(names: Sequence[str]) -> str:
    """The first in quotation marks, and how many more there are: `“Warm homes” and two more`."""
    return f"“{names[0]}”" + (f" and {small(len(names) - 1)} more" if len(names) > 1 else "")


def day(when: date) -> str:
    """`23 November 2026`."""
    return f"{when.day} {when:%B %Y}"


def sentence(text: str) -> str:
    """The text with a capital at the beginning and one full stop at the end."""
    return capitalised(text).rstrip(".") + "."


def capitalised(text: str) -> str:
    """The text with a capital at the beginning; the rest stays, as names keep their case."""
    return text[:1].upper() + text[1:]


def counting(evidence: Sequence[Evidence], agreed: Agreed, largest: int, of: Of = "people") -> str:
    """What was counted as a tie, as part of a sentence."""
    counted = _COUNTED if of == "people" else _COUNTED_OF_ORGANISATIONS
    words = listed([counted[kind] for kind in evidence])
    if largest != USUAL_LARGEST and set(evidence) - {"knows"}:
        words += f" in groups of up to {largest:,}"
    return f"{words}, where both said so" if agreed == "both" and "knows" in evidence else words


def gathered(evidence: Sequence[Evidence], of: Of = "people") -> str:
    """What the gatherings are that count: `projects and events`; empty if none do."""
    return listed(
        [
            "people who belong to several" if (kind, of) == ("organisations", "organisations") else kind
            for kind in evidence
            if kind != "knows"
        ]
    )
