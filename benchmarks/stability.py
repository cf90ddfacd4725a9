"""`python -m benchmarks.stability`: how often is the one who is shown first truly first? For docs/methods.md.

Networks are drawn of which everything is known, then a survey of them in which some do not answer. Weft ranks what the
survey says, and says how often the first stays first; the whole network says who is first. All draws are seeded, so it
gives the same every time. It took half an hour on two cores that were busy with other work, too.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import product, repeat
from textwrap import fill
from typing import NamedTuple

import click
import numpy as np

from benchmarks.report import insert, table
from benchmarks.towns import Town
from graph.analysis.measures.parallel import cores
from graph.analysis.measures.stability import TOP, Ranked, stability_of
from graph.analysis.network import Mask, Network, network
from graph.analysis.tables.centrality import CENTRALITY
from graph.analysis.tables.family import Asked
from graph.questions.brokers_between import first_between
from graph.settings import ROOT

PAGE = ROOT / "docs" / "methods.md"
SIZES = (70, 60, 50, 40, 25, 15)
"""People in each of the sectors."""
TIES, INSIDE = 1_700, 0.65
"""Drawn; some twice, so that about 1,500 are left."""
ANSWERED, NAMED = (0.4, 0.65, 0.8, 1.0), (1.0, 0.8)
BANDS = ((95, 101), (80, 95), (60, 80), (40, 60), (0, 40))
"""First in so many of 100, at least, and in fewer than so many."""


class Survey(NamedTuple):
    """Which share of people answer, and which share of their contacts each of them names."""

    answered: float
    named: float

    def __str__(self) -> str:
        return f"{100 * self.answered:.0f} % answered, naming {100 * self.named:.0f} %"


class Case(NamedTuple):
    """One survey of one network.

    Attributes:
        first_in: of 100 rankings, how many had the one who is shown first in front.
        true: whether this is the first of the whole network, or one of those who share its first place.
        answered: share of the first five who answered.
    """

    first_in: int
    true: bool
    answered: float


@dataclass(frozen=True)
class Ranking:
    """A ranking as Weft shows it.

    Attributes:
        first: the first of a network, given two sectors that are asked about.
        rankings: of thinned networks, in each case.
        surveys: each of so many networks is surveyed.
    """

    title: str
    first: Callable[[Network, Sequence[str]], Ranked]
    networks: int
    rankings: int
    surveys: Sequence[Survey]


def between_sectors(net: Network, sectors: Sequence[str]) -> Ranked:
    """Who connects the two sectors?"""
    return first_between(net, sectors[:1], sectors[1:])


def by_betweenness(net: Network, _sectors: Sequence[str]) -> Ranked:
    """The first of the table of the measure `centrality`."""
    assert CENTRALITY.by
    by = CENTRALITY.by(net, Asked("undirected", -1))
    return [(net.ids[place], values) for place, values in net.leaders(TOP, *by.columns, among=by.among)]


RANKINGS = (
    Ranking(
        "who connects two sectors",
        between_sectors,
        150,
        200,
        [Survey(*one) for one in product(ANSWERED, NAMED)],
    ),
    Ranking("betweenness", by_betweenness, 50, 100, [Survey(one, NAMED[-1]) for one in ANSWERED]),
)


def survey(town: Town, tied: Mask, asked: Survey, random: np.random.Generator) -> Network:
    """What is known once some have answered: a tie is where either of the two named the other.

    Args:
        tied: (n, n) who is tied, above the diagonal.
    """
    n = len(town)
    answered = np.zeros(n, dtype=bool)
    answered[random.choice(n, round(asked.answered * n), replace=False)] = True
    from_, to = np.nonzero(tied | tied.T)
    said = answered[from_] & (random.random(len(from_)) < asked.named)
    return network(
        [f"{who:03}" for who in range(n)],
        from_[said],
        to[said],
        sector=[f"sector {code}" for code in town.sector],
        answered=answered,
    )


def case(ranking: Ranking, asked: Survey, seed: int) -> Case | None:
    """A network, a survey of it, and who comes first in each; None where the survey shows nobody."""
    random = np.random.default_rng([1989, seed])
    town = Town.drawn(random, SIZES)
    tied: Mask = random.poisson(town.tie_rates(TIES, INSIDE)) > 0
    sectors = [f"sector {code}" for code in random.choice(town.sectors, 2, replace=False)]

    def first(net: Network) -> Ranked:
        return ranking.first(net, sectors)

    whole = first(survey(town, tied, Survey(1, 1), random))
    known = survey(town, tied, asked, random)
    shown = first(known)
    if not shown:
        return None
    leader, top = shown[0][0], [known.index[str(key)] for key, _ in shown[:TOP]]
    stable = stability_of(known, first, ranking.rankings)
    return Case(
        stable.of_100(leader)[0],
        leader in {key for key, values in whole if values == whole[0][1]},
        float(known.answered[top].mean()),
    )


def cases(ranking: Ranking, asked: Survey) -> list[Case]:
    """Of the same networks for every survey."""
    with ProcessPoolExecutor(cores()) as pool:
        found = pool.map(case, repeat(ranking), repeat(asked), range(ranking.networks), chunksize=10)
        return [one for one in found if one]


def cells(found: Sequence[Case]) -> list[str]:
    """How often the one shown first was truly first: in all, and by how often it stayed first; who of five answered."""
    parts = [[one for one in found if low <= one.first_in < high] for low, high in BANDS]
    return [
        *(
            f"{_percent([one.true for one in part])} of {len(part)}" if part else ""
            for part in (found, *parts)
        ),
        _percent([one.answered for one in found]),
    ]


def _percent(shares: Sequence[float]) -> str:
    return f"{100 * float(np.mean(shares)):.0f} %"


def pages() -> str:
    """A table for each ranking, as Markdown."""
    parts = []
    head = ["", "all", *(f"{low} to {high - 1}" for low, high in BANDS), "of five, answered"]
    for ranking in RANKINGS:
        rows = [head]
        for asked in ranking.surveys:
            began = time.monotonic()
            rows.append([str(asked), *cells(cases(ranking, asked))])
            click.echo(f"{ranking.title}: {'; '.join(rows[-1])} ({time.monotonic() - began:.0f} s)", err=True)
        parts += [
            f"*{ranking.title[0].upper()}{ranking.title[1:]}*: {ranking.networks} networks, {ranking.rankings} "
            "rankings each.",
            table(iter(rows)),
        ]
    return "\n\n".join(part if part.startswith("|") else fill(part, 120) for part in parts)


@click.command()
def main() -> None:
    """Simulate, and write the tables into docs/methods.md."""
    insert(PAGE, "stability", pages())


if __name__ == "__main__":
    sys.exit(main())
