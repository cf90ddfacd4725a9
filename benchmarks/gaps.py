"""`python -m benchmarks.gaps`: how often is a gap named that is none, or found that is one? For docs/methods.md.

Networks are drawn with what makes sectors look apart without being so: people of unequal activity, sectors of unequal
size that look outward unequally, and a preference for the sector that one is in. All draws are seeded.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, pairwise
from textwrap import fill
from typing import ClassVar

import click
import numpy as np

from benchmarks.report import table
from graph.analysis.gatherings import gatherings
from graph.analysis.measures.gaps import Counts, gaps
from graph.analysis.network import Floats, Ints
from graph.settings import ROOT

PAGE = ROOT / "docs" / "methods.md"
BEGIN, END = "<!-- made by python -m benchmarks.gaps -->", "<!-- end of what benchmarks.gaps made -->"
TIES_NETWORKS, PROJECTS_NETWORKS = 100, 40
"""How many for each setting; projects take longer to draw."""
SECTORS = (2, 3, 4, 5, 6, 8, 12)
INSIDE = (0.5, 0.65, 0.8)
PROJECT_SIZES = ((2, 5), (3, 12), (8, 15))
PEOPLE = (10, 30)
"""In a sector, at least and at most."""
TIES_EACH = 3
PROJECTS = 20
"""For each sector."""
LEADS_OWN = 0.5
"""Chance that somebody in a project is from its lead's sector."""
BUCKETS = (0, 2, 4, 8, 16, 32)
NAMED = ("not connected", "thin")


@dataclass(frozen=True)
class Town:
    """n people in sectors: who is in which, how active each is, and how much they look outward."""

    sector: Ints
    active: Floats
    outward: Floats
    sectors: int

    @classmethod
    def drawn(cls, random: np.random.Generator, sectors: int) -> Town:
        """People of unequal activity in sectors of unequal size and outlook."""
        sizes = random.integers(PEOPLE[0], PEOPLE[1] + 1, sectors)
        sector = np.repeat(np.arange(sectors, dtype=np.int32), sizes)
        outlook = random.lognormal(0, 0.4, sectors)
        return cls(sector, random.lognormal(0, 0.7, len(sector)), outlook[sector], sectors)


@dataclass(frozen=True)
class Ties:
    """Stated ties, of which so many stay inside a sector."""

    inside: float
    networks: ClassVar[int] = TIES_NETWORKS

    def __str__(self) -> str:
        return f"stated ties, {self.inside:.0%} inside".replace("%", " %")

    def counts(self, town: Town, random: np.random.Generator, apart: bool = False) -> tuple[Counts, Floats]:
        """Counts between sectors, with none between the first two if they are `apart`, and what would be usual."""
        same = town.sector[:, None] == town.sector
        pull = np.triu(np.outer(town.active, town.active), 1)
        reach = pull * np.outer(town.outward, town.outward)
        ties = TIES_EACH * len(town.sector)
        rate = np.where(
            same,
            pull * ties * self.inside / pull[same].sum(),
            reach * ties * (1 - self.inside) / reach[~same].sum(),
        )
        own = np.eye(town.sectors)[town.sector]
        usual = own.T @ rate @ own
        if apart:
            rate[np.isin(town.sector, 0)[:, None] & np.isin(town.sector, 1)] = 0
        met = own.T @ (random.poisson(rate) > 0) @ own
        return _symmetric(met), usual + usual.T


@dataclass(frozen=True)
class Projects:
    """Projects of so many people, at least and at most."""

    fewest: int
    most: int
    networks: ClassVar[int] = PROJECTS_NETWORKS

    def __str__(self) -> str:
        return f"projects of {self.fewest} to {self.most}"

    def counts(self, town: Town, random: np.random.Generator, apart: bool = False) -> tuple[Counts, Floats]:
        """Counts of projects at which both were, and what they were before those of the first two were changed."""
        teams = [self._team(town, random) for _ in range(PROJECTS * town.sectors)]
        usual = self._met(town, teams)
        if apart:
            teams = [self._parted(town, random, team) for team in teams]
        return self._met(town, teams), usual.astype(float)

    def _team(self, town: Town, random: np.random.Generator) -> list[int]:
        everybody = town.active * town.outward
        lead = random.choice(len(town.sector), p=everybody / everybody.sum())
        own = town.sector == town.sector[lead]
        size = int(random.integers(self.fewest, self.most + 1))
        others = size - 1
        from_own = int(np.clip(random.binomial(others, LEADS_OWN), others - (~own).sum(), own.sum() - 1))
        inside, outside = np.where(own, town.active, 0), np.where(own, 0, everybody)
        inside[lead] = 0
        team = [
            random.choice(len(own), number, replace=False, p=weight / weight.sum())
            for number, weight in ((from_own, inside), (others - from_own, outside))
        ]
        return [int(lead), *np.concatenate(team).tolist()]

    def _parted(self, town: Town, random: np.random.Generator, team: list[int]) -> list[int]:
        """The team with others instead of those of the second sector, where both are in it."""
        if not {0, 1} <= set(town.sector[team].tolist()):
            return team
        stay = [who for who in team if town.sector[who] != 1]
        others = np.where(np.isin(town.sector, (0, 1)), 0, town.active * town.outward)
        others[stay] = 0
        new = random.choice(len(others), len(team) - len(stay), replace=False, p=others / others.sum())
        return [*stay, *new.tolist()]

    def _met(self, town: Town, teams: list[list[int]]) -> Counts:
        ids = [f"{number:04}" for number in range(len(teams))]
        n = len(town.sector)
        held = gatherings(ids, teams, np.arange(n), n)
        sets, times = held.sets_of_sectors(town.sector, town.sectors)
        met: Counts = sets.T.astype(np.int64) @ (times[:, None] * sets)
        np.fill_diagonal(
            met, [times[(sets.sum(axis=1) == 1) & sets[:, own]].sum() for own in range(town.sectors)]
        )
        return met


Setting = Ties | Projects
SETTINGS: list[Setting] = [*map(Ties, INSIDE), *(Projects(*size) for size in PROJECT_SIZES)]


def _symmetric(upper: Floats) -> Counts:
    counts = (upper + upper.T).astype(np.int64)
    np.fill_diagonal(counts, np.diag(upper))
    return counts


def named(counts: Counts, earlier: Counts | None = None) -> set[tuple[int, int]]:
    """The pairs that are called gaps."""
    verdicts = gaps(counts, [None] * len(counts), earlier).verdicts
    return {(a, b) for a, b in combinations(range(len(counts)), 2) if verdicts[a][b] in NAMED}


def towns(sectors: int, networks: int) -> Iterator[tuple[Town, np.random.Generator]]:
    """The same towns for every setting."""
    for seed in range(networks):
        random = np.random.default_rng([1989, sectors, seed])
        yield Town.drawn(random, sectors), random


def false(setting: Setting, sectors: int, earlier: bool = False) -> int:
    """How many networks without any gap get one."""
    found = 0
    for town, random in towns(sectors, setting.networks):
        now, _ = setting.counts(town, random)
        found += bool(named(now, setting.counts(town, random)[0] if earlier else None))
    return found


def planted(setting: Setting) -> tuple[Counter[int], Counter[int], int, int]:
    """By bucket of what would be usual: gaps planted, gaps found; how many networks name another, of how many."""
    there: Counter[int] = Counter()
    found: Counter[int] = Counter()
    beside = tried = 0
    for sectors in SECTORS:
        if sectors < 4:
            continue
        for town, random in towns(sectors, setting.networks):
            counts, usual = setting.counts(town, random, apart=True)
            bucket = int(np.searchsorted(BUCKETS, usual[0, 1], side="right")) - 1
            gap = named(counts)
            there[bucket] += 1
            found[bucket] += (0, 1) in gap
            beside += bool(gap - {(0, 1)})
            tried += 1
    return there, found, beside, tried


def pages() -> str:
    """The two tables, as Markdown."""
    said = [
        f"Of {TIES_NETWORKS} invented networks with stated ties and {PROJECTS_NETWORKS} with projects, all without a "
        f"gap and with {PEOPLE[0]} to {PEOPLE[1]} people in a sector, so many get a gap that is none. With two "
        "and three sectors they are compared with an earlier map, as they get no verdict without one:"
    ]
    rows: list[list[str]] = []
    for setting in SETTINGS:
        rows.append([str(setting), *(str(false(setting, sectors, sectors < 4)) for sectors in SECTORS)])
        click.echo("; ".join(rows[-1]), err=True)
    said.append(table(iter([["", *(f"{sectors} sectors" for sectors in SECTORS)], *rows])))
    said.append(
        "Where two sectors of 4, 5, 6, 8 or 12 are kept apart completely, so many of these gaps are found, by how "
        "often the two would usually meet; and so many networks get another one beside it:"
    )
    rows = []
    for setting in SETTINGS:
        there, found, beside, tried = planted(setting)
        cells = [f"{found[at]} of {there[at]}" if there[at] else "" for at in range(len(BUCKETS))]
        rows.append([str(setting), *cells, f"{beside} of {tried}"])
        click.echo("; ".join(rows[-1]), err=True)
    ends = [
        *(f"{low} to {high}" for low, high in pairwise(BUCKETS)),
        f"{BUCKETS[-1]} or more",
    ]
    said.append(table(iter([["", *ends, "another beside it"], *rows])))
    return "\n\n".join(text if text.startswith("|") else fill(text, 120) for text in said)


@click.command()
def main() -> None:
    """Simulate, and write the tables into docs/methods.md."""
    made = pages()
    before, rest = PAGE.read_text(encoding="utf-8").split(BEGIN)
    PAGE.write_text(f"{before}{BEGIN}\n\n{made}\n\n{END}{rest.split(END)[1]}", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
