"""Names that are much like others: who may be somebody else, on the map or in the files, written a little otherwise."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from rapidfuzz import fuzz

from graph.importing.names import folded

ALIKE = 88.0
"""Names are alike from this score of rapidfuzz's token_sort_ratio (0 to 100): “Jon Smith”, “John Smith”: 94.7."""
_BLOCK = 400
"""Names that share a beginning are compared where not more than so many do; nobody would look through more."""


def similar(names: Iterable[str], others: Iterable[str]) -> dict[str, list[str]]:
    """Folded name -> folded names among the others that are like it and not the same, most alike first.

    Compared are names whose first or last word begins alike, so that it takes seconds for 100,000 names.
    """
    blocks: dict[str, list[str]] = defaultdict(list)
    for other in {folded(name) for name in others}:
        for key in _keys(other):
            blocks[key].append(other)
    found = {}
    for mine in {folded(name) for name in names}:
        scores: dict[str, float] = {}
        for key in _keys(mine):
            block = blocks.get(key, [])
            for other in block if len(block) <= _BLOCK else []:
                if other != mine and other not in scores:
                    score = fuzz.token_sort_ratio(mine, other, score_cutoff=ALIKE)
                    if score:
                        scores[other] = score
        if scores:
            found[mine] = sorted(scores, key=lambda other: (-scores[other], other))
    return found


def _keys(name: str) -> set[str]:
    words = name.split()
    return {f"{end}{word[:3]}" for end, word in (("<", words[0]), (">", words[-1]))} if words else set()
