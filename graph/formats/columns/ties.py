"""What a row of a list says of the tie in it: how strong it is, since when, where it was learned, and which way."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from graph.formats.columns.persons import YES_NO
from graph.formats.columns.table_reader import Line, Reading

FIELDS = ("strength", "weight", "since", "until", "tie_source", "both_ways")

_BOTH, _ONE, _MUTUAL = "both ways", "one way", "mutual"
_WAYS = {word: _BOTH if yes == "true" else _ONE for word, yes in YES_NO.items()} | {
    _BOTH: _BOTH,
    "both": _BOTH,
    "undirected": _BOTH,
    _ONE: _ONE,
    "directed": _ONE,
    _MUTUAL: _MUTUAL,
}


class Said(NamedTuple):
    """Fields of a tie; `mutual` if each of the two said so, in a statement of its own."""

    values: dict[str, Any]
    mutual: bool


def said(line: Line, *, weighed: bool) -> Said:
    """What a row says of its tie. The row is refused where that makes no sense, or says that there is no tie.

    Args:
        weighed: whether weights are strengths; see `weighs`.
    """
    strength = line.strength("strength")
    if strength is None and weighed:
        strength = weight(line)
    since, until, source = line.day("since"), line.day("until"), line.text("tie_source")
    ways = line.choice("both_ways", _WAYS)
    if strength == 0 and not line.bad:
        line.refuse("strength", "skipped: this says that there is no tie.")
    if since and until and since >= until:
        line.refuse("until", f"correct one of the two days. {until} is not after {since}.")
    undirected = ways == _BOTH if ways else None
    values = {
        "strength": strength,
        "since": since,
        "until": until,
        "source": source,
        "undirected": undirected,
    }
    return Said(values, ways == _MUTUAL)


def weighs(reading: Reading) -> bool:
    """Whether weights are strengths: all whole numbers from 1 to 5, and not all 1, as programs fill in."""
    found = {
        row.cells[at]
        for at in reading.at("weight")
        for row in reading.sheet.table.rows
        if at < len(row.cells)
    }
    found -= {""}
    return (
        bool(found)
        and all(re.fullmatch(r"[1-5](\.0+)?", one) for one in found)
        and {one[0] for one in found} != {"1"}
    )


def weight(line: Line) -> int | None:
    """A weight as a strength; None if the cell is empty."""
    text = line.text("weight")
    return int(float(text)) if text else None
