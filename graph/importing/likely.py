"""Names that are much like others: who in the files may be somebody on the map under a slightly other name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from rapidfuzz import fuzz

from graph.importing.names import folded

ALIKE = 88.0
"""Names are alike from this score of rapidfuzz's token_sort_ratio (0 to 100): “Jon Smith”, “John Smith”: 94.7."""
MOST_EACH = 3
_BLOCK = 400
"""Names that share a beginning are compared where not more than so many do; nobody would look through more."""


def similar(names: Iterable[str], on_map: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """Name -> ids of people on the map whose name is like it and not the same, most alike first.

    Compared are names whose first or last word begins alike, so that it takes seconds for 100,000 names.
    """
    blocks: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for id_, name in on_map:
        for key in _keys(folded(name)):
            blocks[key].append((id_, folded(name)))
    found = {}
    for name in set(names):
        mine = folded(name)
        scores: dict[str, float] = {}
        for key in _keys(mine):
            block = blocks.get(key, [])
            for id_, other in block if len(block) <= _BLOCK else []:
                if other != mine and id_ not in scores:
                    score = fuzz.token_sort_ratio(mine, other, score_cutoff=ALIKE)
                    if score:
                        scores[id_] = score
        if scores:
            found[name] = sorted(scores, key=lambda id_: (-scores[id_], id_))[:MOST_EACH]
    return found


def _keys(name: str) -> set[str]:
    words = name.split()
    return {f"{end}{word[:3]}" for end, word in (("<", words[0]), (">", words[-1]))} if words else set()
