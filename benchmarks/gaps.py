"""`python -m benchmarks.gaps`: how often is a gap named that is none, or found that is one? For docs/methods.md.

All draws are seeded, so it gives the same every time. It takes some minutes.
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from textwrap import fill

import click
import numpy as np

from benchmarks.report import insert, table
from benchmarks.towns import Town
from graph.analysis.gatherings import gatherings
from graph.analysis.measures.gaps import FEWEST_TO_COMPARE, Counts, gaps
from graph.analysis.network import Floats, Mask
from graph.settings import ROOT

PAGE = ROOT / "docs" / "methods.md"
NETWORKS = 100
"""For each setting and number of sectors."""
SECTORS = (2, 3, 4, 5, 6, 8, 12)
INSIDE = (0.5, 0.65, 0.8)
PROJECT_SIZES = ((2, 5), (3, 12), (8, 15))
PEOPLE = (10, 30)
"""In a sector, at least and at most."""
TIES_EACH = 3
PROJECTS = 20
"""For each sector; recurring teams where there are such."""
RECURRING, CORE, MEETINGS = (3, 8), (3, 5), 5
"""People at the projects of recurring teams, people in the core of a team, and how many projects each has."""
BUCKETS = (0, 2, 4, 8, 16, 32)
NAMED = ("not connected", "thin")


@dataclass(frozen=True)
class Ties:
    """Stated ties, of which so many stay inside a sector."""

    inside: float

    def __str__(self) -> str:
        return f"stated ties, {self.inside:.0%} inside".replace("%", " %")

    def counts(self, town: Town, random: np.random.Generator, apart: bool = False) -> tuple[Counts, Floats]:
        """Counts between sectors, with none between the first two if they are `apart`, and what would be usual."""
        rate = town.tie_rates(TIES_EACH * len(town), self.inside)
        usual = town.own.T @ rate @ town.own
        if apart:
            rate[np.outer(town.sector == 0, town.sector == 1)] = 0
        met = town.own.T @ (random.poisson(rate) > 0) @ town.own
        counts = (met + met.T).astype(np.int64)
        np.fill_diagonal(counts, np.diag(met))
        return counts, usual + usual.T


@dataclass(frozen=True)
class Projects:
    """Projects of so many people, at least and at most.

    Attributes:
        recurring: whether each project is one of a team whose core meets again and again.
        repeats: whether a project that repeats another one counts too, as it does not in Weft.
    """

    fewest: int
    most: int
    recurring: bool = False
    repeats: bool = False

    def __str__(self) -> str:
        teams = " of recurring teams" if self.recurring else ""
        return (
            f"projects of {self.fewest} to {self.most}{teams}{', counting repeats' if self.repeats else ''}"
        )

    def counts(self, town: Town, random: np.random.Generator, apart: bool = False) -> tuple[Counts, Floats]:
        """Counts of projects at which both were, and what they were before the first two were taken `apart`."""
        leads = town.leads(random, PROJECTS * town.sectors)
        cores = town.teams(random, leads, CORE) if self.recurring else leads
        meets = np.repeat(np.arange(len(cores)), MEETINGS if self.recurring else 1)
        teams = town.teams(random, cores[meets], (self.fewest, self.most))
        usual = self._met(town, teams)
        if not apart:
            return usual, usual.astype(float)
        others = teams & ~cores[meets]
        cores = town.parted(random, leads, cores)[meets]
        return self._met(town, town.parted(random, cores, cores | others)), usual.astype(float)

    def _met(self, town: Town, teams: Mask) -> Counts:
        if self.repeats:
            sets, times = np.unique(teams @ town.own > 0, axis=0, return_counts=True)
        else:
            held = gatherings(
                [f"{number:04}" for number in range(len(teams))],
                [np.flatnonzero(team).tolist() for team in teams],
                np.arange(len(town)),
                len(town),
            )
            sets, times = held.sets_of_sectors(town.sector, town.sectors)
        met: Counts = sets.T.astype(np.int64) @ (times[:, None] * sets)
        np.fill_diagonal(
            met, [times[(sets.sum(axis=1) == 1) & sets[:, own]].sum() for own in range(town.sectors)]
        )
        return met


Setting = Ties | Projects
SETTINGS: list[Setting] = [
    *map(Ties, INSIDE),
    *(Projects(*sizes) for sizes in PROJECT_SIZES),
    Projects(*RECURRING, recurring=True),
    Projects(*RECURRING, recurring=True, repeats=True),
]
AS_COUNTED = SETTINGS[:-1]
"""As Weft counts: without repeats."""


def named(counts: Counts, earlier: Counts | None = None) -> set[tuple[int, int]]:
    """The pairs that are called gaps."""
    verdicts = gaps(counts, [None] * len(counts), earlier).verdicts
    return {(a, b) for a, b in combinations(range(len(counts)), 2) if verdicts[a][b] in NAMED}


def towns(sectors: int) -> Iterator[tuple[Town, np.random.Generator]]:
    """The same towns for every setting."""
    for seed in range(NETWORKS):
        random = np.random.default_rng([1989, sectors, seed])
        yield Town.drawn(random, random.integers(*PEOPLE, sectors, endpoint=True)), random


def earlier(setting: Setting, town: Town, random: np.random.Generator) -> Counts | None:
    """The same town on another day, where nothing can be told without."""
    return setting.counts(town, random)[0] if town.sectors < FEWEST_TO_COMPARE else None


def false(setting: Setting, sectors: int) -> int:
    """How many networks without any gap get one."""
    found = 0
    for town, random in towns(sectors):
        now, _ = setting.counts(town, random)
        found += bool(named(now, earlier(setting, town, random)))
    return found


def planted(setting: Setting, of_sectors: Sequence[int]) -> list[str]:
    """By bucket of what would be usual: gaps found, of how many; and how many networks name another one."""
    there: Counter[int] = Counter()
    found: Counter[int] = Counter()
    beside = 0
    for sectors in of_sectors:
        for town, random in towns(sectors):
            counts, usual = setting.counts(town, random, apart=True)
            gap = named(counts, earlier(setting, town, random))
            bucket = int(np.searchsorted(BUCKETS, usual[0, 1], side="right")) - 1
            there[bucket] += 1
            found[bucket] += (0, 1) in gap
            beside += bool(gap - {(0, 1)})
    cells = [f"{found[at]} of {there[at]}" if there[at] else "" for at in range(len(BUCKETS))]
    return [*cells, f"{beside} of {there.total()}"]


def pages() -> str:
    """The tables, as Markdown."""
    buckets = [*(f"{low} to {high}" for low, high in pairwise(BUCKETS)), f"{BUCKETS[-1]} or more"]
    found = [*buckets, "another beside it"]
    compared = [sectors for sectors in SECTORS if sectors >= FEWEST_TO_COMPARE]
    too_few = [sectors for sectors in SECTORS if sectors < FEWEST_TO_COMPARE]
    parts = [
        f"Of {NETWORKS} invented networks without a gap, with {PEOPLE[0]} to {PEOPLE[1]} people in a sector, so many "
        "get a gap that is none. With two and three sectors they are compared with an earlier map, as they get no "
        f"verdict without one. Recurring teams have a core of {CORE[0]} to {CORE[1]} people who meet at {MEETINGS} "
        "projects, with others; the last row is how it would be if each of those projects counted:",
        _table(
            [f"{sectors} sectors" for sectors in SECTORS],
            SETTINGS,
            lambda setting: [str(false(setting, sectors)) for sectors in SECTORS],
        ),
        "Where two sectors of 4, 5, 6, 8 or 12 are kept apart completely, so many of these gaps are found, by how "
        "often the two would usually meet; and so many networks get another one beside it:",
        _table(found, AS_COUNTED, lambda setting: planted(setting, compared)),
        "The same for two of 2 or 3 sectors that have been kept apart since an earlier map:",
        _table(found, AS_COUNTED, lambda setting: planted(setting, too_few)),
    ]
    return "\n\n".join(part if part.startswith("|") else fill(part, 120) for part in parts)


def _table(head: list[str], of: Sequence[Setting], cells: Callable[[Setting], list[str]]) -> str:
    rows = [["", *head]]
    for setting in of:
        began = time.monotonic()
        rows.append([str(setting), *cells(setting)])
        click.echo(f"{'; '.join(rows[-1])} ({time.monotonic() - began:.0f} s)", err=True)
    return table(iter(rows))


@click.command()
def main() -> None:
    """Simulate, and write the tables into docs/methods.md."""
    insert(PAGE, "gaps", pages())


if __name__ == "__main__":
    sys.exit(main())
