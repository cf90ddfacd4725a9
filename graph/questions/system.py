"""How the sectors of a system mix, from the ties between them: one reading for every question that needs it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from graph.analysis.measures.gaps import Gaps, gaps
from graph.analysis.measures.mixing import Mixing, mixing
from graph.directory.sectors import Sector
from graph.model import Level, Verdict
from graph.questions.context import QuestionContext
from graph.store import Row


@dataclass(frozen=True)
class System:
    """Sectors (or groups of sectors) in order, how many are in each, how they mix, and which of them do not meet."""

    sectors: list[Sector]
    sizes: list[int]
    mixing: Mixing
    gaps: Gaps
    index: dict[str, int]
    """Main sector to position, for every sector, parts of a group included."""

    def main_sectors(self, key: str) -> list[str]:
        """The main sectors that count as one of the compared sectors (or groups)."""
        return [own for own, position in self.index.items() if self.sectors[position].id == key]

    def between(self, a: str | None, b: str | None) -> tuple[Verdict | None, int]:
        """Verdict and ties between two main sectors; no verdict within one or if one is not stated."""
        if a is None or b is None or self.index[a] == self.index[b]:
            return None, 0
        i, j = sorted((self.index[a], self.index[b]))
        return self.gaps.verdicts[i][j], int(self.mixing.ties[i, j])


def system(context: QuestionContext, level: Level, ties: Sequence[Row] | None = None) -> System:
    """Count and judge the ties between sectors, at the level of main sectors or of their groups.

    Empty sectors are left out. Too few answers prevent a verdict only if ties between
    people are their statements.

    Args:
        ties: other rows than `context.sector_ties()`.
    """
    tree = context.sectors
    group = {s.id: s.id if level == "sector" else tree.group(s.id) for s in tree}
    sizes: dict[str, int] = dict.fromkeys(group.values(), 0)
    for sector in tree:
        sizes[group[sector.id]] += sector.people if context.of == "people" else sector.organisations
    ids = [key for key, size in sizes.items() if size]
    index = {own: ids.index(top) for own, top in group.items() if top in ids}
    counts = np.zeros((len(ids), len(ids)), dtype=np.int64)
    for row in context.sector_ties() if ties is None else ties:
        if row["from_sector"] and row["to_sector"]:
            i, j = index[row["from_sector"]], index[row["to_sector"]]
            counts[i, j] += row["ties"]
            if i != j:
                counts[j, i] += row["ties"]
    answered: list[float | None] = [None] * len(ids)
    if context.of == "people" and "knows" in context.evidence:
        answered = [_share(context, key, level) for key in ids]
    people = [sizes[key] for key in ids]
    return System([tree[key] for key in ids], people, mixing(people, counts), gaps(counts, answered), index)


def _share(context: QuestionContext, key: str, level: Level) -> float | None:
    """Share of a sector's people who answered; at the level of groups, of its parts' people too."""
    sector = context.sectors[key]
    if level == "group":
        return context.sectors.coverage(sector).share
    return sector.answered / sector.people if sector.asked else None
