"""Similar names: people who may be the same as others on the map or in the files, with another spelling."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from rapidfuzz import fuzz, process

from graph.imports.folding import folded

ALIKE = 88.0
"""Names are similar from this score of rapidfuzz's token_sort_ratio (0 to 100): “Jon Smith”, “John Smith”: 94.7."""
_BLOCK = 400
"""Names that share a beginning are compared if no more than so many do; nobody would look through more."""


def similar(names: Iterable[str], others: Iterable[str]) -> dict[str, list[str]]:
    """Folded name -> similar but different folded names among the others, most similar first.

    It compares names whose first or last word begins alike, which takes seconds for 100,000 names.
    """
    theirs = _blocks(others)
    scores: dict[str, dict[str, float]] = defaultdict(dict)
    for key, mine in _blocks(names).items():
        block = theirs.get(key, [])
        if not 0 < len(block) <= _BLOCK:
            continue
        # Sort the words of each name once; token_sort_ratio would do so for every pair.
        table = process.cdist(
            [_in_order(name) for name in mine],
            [_in_order(other) for other in block],
            scorer=fuzz.ratio,
            score_cutoff=ALIKE,
        )
        for row, column in zip(*table.nonzero(), strict=True):
            if mine[row] != block[column]:
                scores[mine[row]][block[column]] = float(table[row, column])
    return {name: sorted(found, key=lambda other: (-found[other], other)) for name, found in scores.items()}


def _blocks(names: Iterable[str]) -> dict[str, list[str]]:
    """Key -> the different folded names that have it."""
    found: dict[str, list[str]] = defaultdict(list)
    for name in {folded(name) for name in names}:
        for key in _keys(name):
            found[key].append(name)
    return found


def _keys(name: str) -> set[str]:
    words = name.split()
    return {f"{end}{word[:3]}" for end, word in (("<", words[0]), (">", words[-1]))} if words else set()


def _in_order(name: str) -> str:
    return " ".join(sorted(name.split()))
