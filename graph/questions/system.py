"""How the sectors of a system mix, from the ties between them: one reading for every question that needs it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import permutations

import numpy as np

from graph.analysis.measures.gaps import Counts, Gaps, gaps
from graph.analysis.measures.mixing import Mixing, mixing
from graph.analysis.network import Network
from graph.directory.sectors import Sector
from graph.model import Level, Verdict
from graph.questions.context import QuestionContext, sector_ties_in, sectors_present_in
from graph.store import Row


@dataclass(frozen=True)
class System:
    """Sectors (or groups of sectors) in order, how many are in each, how they mix, and which of them do not meet."""

    sectors: list[Sector]
    sizes: list[int]
    mixing: Mixing
    gaps: Gaps
    met: Counts | None
    """(n, n) gatherings at which both were present, where these are counted; the diagonal those of one sector alone."""
    index: dict[str, int]
    """Main sector to position, for every sector, parts of a group included."""
    earlier: Counts | None = None
    """(n, n) what decided whether two met on the earlier day that this is compared with."""

    def main_sectors(self, key: str) -> list[str]:
        """The main sectors that count as one of the compared sectors (or groups)."""
        return [own for own, position in self.index.items() if self.sectors[position].id == key]

    def between(self, a: str | None, b: str | None) -> tuple[Verdict | None, int]:
        """Verdict and ties between two main sectors; no verdict within one or if one is not stated."""
        if a is None or b is None or self.index[a] == self.index[b]:
            return None, 0
        i, j = sorted((self.index[a], self.index[b]))
        return self.gaps.verdicts[i][j], int(self.mixing.ties[i, j])


def system(
    context: QuestionContext,
    level: Level,
    versus: date | None = None,
    earlier: Counts | None = None,
    thinned: Network | None = None,
) -> System:
    """Count and judge how sectors meet, at the level of main sectors or of their groups.

    Stated ties decide whether two meet where they are counted, otherwise the gatherings at which both were present.
    Empty sectors are left out. Too few answers prevent a verdict only if ties between people are their statements.

    Args:
        versus: an earlier day to compare with, where two or three sectors meet others.
        earlier: what decided on that day, where it is known already.
        thinned: count this network, of the stated ties alone where these decide, and not the graph.
    """
    tree = context.sectors
    group = {s.id: s.id if level == "sector" else tree.group(s.id) for s in tree}
    sizes: dict[str, int] = dict.fromkeys(group.values(), 0)
    for sector in tree:
        sizes[group[sector.id]] += sector.people if context.of == "people" else sector.organisations
    ids = [key for key, size in sizes.items() if size]
    index = {own: ids.index(top) for own, top in group.items() if top in ids}
    tied = _tied(sector_ties_in(thinned) if thinned else context.sector_ties(), index, len(ids))
    met: Counts | None = None
    if context.evidence != ["knows"]:
        present = sectors_present_in(thinned) if thinned else context.sectors_present()
        met = _met(present, index, len(ids))
    decides = (tied if met is None else met) if thinned else _decides(context, index, len(ids))
    if versus and earlier is None:
        earlier = _decides(context.again(as_of=versus), index, len(ids))
    answered: list[float | None] = [None] * len(ids)
    if context.of == "people" and "knows" in context.evidence:
        answered = [_share(context, key, level) for key in ids]
    people = [sizes[key] for key in ids]
    return System(
        [tree[key] for key in ids],
        people,
        mixing(people, tied),
        gaps(decides, answered, earlier),
        met,
        index,
        earlier,
    )


def _decides(context: QuestionContext, index: Mapping[str, int], n: int) -> Counts:
    """(n, n) what decides whether two meet."""
    if "knows" in context.evidence:
        return _tied(context.by_statements().sector_ties(), index, n)
    return _met(context.sectors_present(), index, n)


def _tied(rows: Sequence[Row], index: Mapping[str, int], n: int) -> Counts:
    """(n, n) ties between sectors; the diagonal those inside one."""
    counts = np.zeros((n, n), dtype=np.int64)
    for row in rows:
        if row["from_sector"] and row["to_sector"]:
            i, j = index[row["from_sector"]], index[row["to_sector"]]
            counts[i, j] += row["ties"]
            if i != j:
                counts[j, i] += row["ties"]
    return counts


def _met(rows: Sequence[Row], index: Mapping[str, int], n: int) -> Counts:
    """(n, n) gatherings at which both sectors were present; the diagonal those of one sector alone."""
    counts = np.zeros((n, n), dtype=np.int64)
    for row in rows:
        present = sorted({index[own] for own in row["sectors"]})
        if len(present) == 1:
            counts[present[0], present[0]] += row["gatherings"]
        for i, j in permutations(present, 2):
            counts[i, j] += row["gatherings"]
    return counts


def _share(context: QuestionContext, key: str, level: Level) -> float | None:
    """Share of a sector's people who answered; at the level of groups, of its parts' people too."""
    sector = context.sectors[key]
    if level == "group":
        return context.sectors.coverage(sector).share
    return sector.answered / sector.people if sector.asked else None
