"""Networks with ties hidden, or as time brought them: what rankings of introductions are tried on."""

from __future__ import annotations

import csv
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import permutations
from pathlib import Path

import networkx as nx
import numpy as np
from numpy.typing import NDArray

from benchmarks.finding import Trial, not_tied
from graph import seeding
from graph.analysis.measures import gaps as judged
from graph.analysis.measures.mixing import sector_counts
from graph.analysis.network import Floats, Network, from_networkx, network
from graph.questions.gaps_in_words import GAPS
from graph.settings import ROOT

HELD_BACK = 0.1
SPLITS = 20
CUTS = (date(2017, 1, 1), date(2018, 1, 1))
Ends = NDArray[np.int32] | list[int]

FROM_UP = 2
"""Of the zero to four by which the EIES researchers rated how well they know each other."""


@dataclass(frozen=True)
class Setting:
    """Trials of one kind on one network; none where the network is missing.

    Attributes:
        timed: whether the ties to find came later, rather than having been hidden.
        sealed: whether the network was left alone until the method was final.
    """

    title: str
    trials: Sequence[Trial]
    timed: bool = False
    sealed: bool = False

    @property
    def name(self) -> str:
        """As tables have it."""
        return self.title + ("" if self.timed else ", held back")


def settings(*, sealed: bool = True) -> Iterator[Setting]:
    """Every network, with ties held back or as time brought them; those that were left alone to the end come last."""
    yield held_back("Karate club (club)", from_networkx(nx.karate_club_graph(), "club"))
    yield held_back("Les Misérables", from_networkx(nx.les_miserables_graph()))
    yield held_back("Florentine families", from_networkx(nx.florentine_families_graph()))
    yield held_back("Law firm, advice (office)", _reference("law_advice", "office"))
    yield held_back("South Manchester", _case(None), _answered())
    yield from map(_since, CUTS)
    yield _eies()
    if sealed:
        yield held_back("Law firm, work together (office)", _reference("law_cowork", "office"), sealed=True)
        yield held_back("Managers, advice (department)", _reference("ht_advice", "dept"), sealed=True)


def held_back(
    title: str, net: Network | None, answered: Mapping[str, float] | None = None, *, sealed: bool = False
) -> Setting:
    """A tenth of the ties taken out at random, again and again."""
    if net is None:
        return Setting(title, [], sealed=sealed)
    once = np.flatnonzero(net.ties.rows < net.ties.to)
    trials = []
    for seed in range(SPLITS):
        out = np.random.default_rng(seed).permutation(once)[: round(HELD_BACK * len(once))]
        trials.append(_trial(net.without(out), net.ties.rows[out], net.ties.to[out], answered))
    return Setting(title, trials, sealed=sealed)


def _trial(before: Network, a: Ends, b: Ends, answered: Mapping[str, float] | None = None) -> Trial:
    sought = np.zeros((len(before), len(before)), dtype=bool)
    sought[a, b] = sought[b, a] = True
    return Trial(before, sought & not_tied(before), gaps(before, answered or {}))


def _case(at: date | None) -> Network:
    """The case at a date; by default, when the last answer was recorded. By main sectors, as everywhere."""
    data = seeding.south_manchester()
    day = at or max(tie.recorded for tie in data.ties if tie.recorded)
    holding = [t for t in data.ties if (not t.since or t.since < day) and (not t.until or t.until > day)]
    place = {person.id: number for number, person in enumerate(data.people)}
    own = data.sector_of_people()
    return network(
        list(place),
        [place[tie.from_] for tie in holding],
        [place[tie.to] for tie in holding],
        sector=[own[key][0] for key in place],
    )


def _answered() -> dict[str, float]:
    """Share of each sector's people who answered, of those asked: as the question about gaps reads it."""
    data = seeding.south_manchester()
    own = data.sector_of_people()
    asked: dict[str, list[bool]] = {}
    for person in data.people:
        if person.asked:
            asked.setdefault(own[person.id][0], []).append(bool(person.answered))
    return {sector: sum(heard) / len(heard) for sector, heard in asked.items()}


def _since(cut: date) -> Setting:
    """The case before a date, to find the ties that began from then on."""
    before = _case(cut)
    begun = [tie for tie in seeding.south_manchester().ties if tie.since and tie.since >= cut]
    a = [before.index[tie.from_] for tie in begun]
    b = [before.index[tie.to] for tie in begun]
    return Setting(f"South Manchester from {cut.year} on", [_trial(before, a, b, _answered())], timed=True)


def _reference(name: str, sector: str) -> Network | None:
    """A reference network, read undirected; None where it is missing."""
    people, ties = _rows(f"{name}/nodes.csv"), _rows(f"{name}/edges.csv")
    if not people:
        return None
    ids = [row["id"] for row in people]
    ends = [[ids.index(row[end]) for row in ties] for end in ("from", "to")]
    return network(ids, *ends, sector=[row[sector] for row in people])


def _eies() -> Setting:
    """The researchers at the start, to find who they know eight months later."""
    title = "EIES researchers, eight months on (discipline)"
    people, said = _rows("eies_relations/nodes.csv"), _rows("eies_relations/edges.csv")
    if not people:
        return Setting(title, [], timed=True)
    ids = [row["id"] for row in people]
    before, after = (
        [[ids.index(row[end]) for row in said if float(row[rank] or 0) >= FROM_UP] for end in ("from", "to")]
        for rank in ("rank_1", "rank_2")
    )
    net = network(ids, *before, sector=[row["Discipline"] for row in people])
    return Setting(title, [_trial(net, after[0], after[1])], timed=True)


def _rows(path: str) -> list[dict[str, str]]:
    """Of a reference network, which is not part of this project; none where it is missing."""
    file = Path(os.environ.get("WEFT_REFERENCE", ROOT.parent / "shared")) / "networks" / path
    if not file.exists():
        return []
    with file.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def gaps(net: Network, answered: Mapping[str, float]) -> Floats:
    """(s + 1, s + 1) share of expected ties that are missing between sectors that do not meet, else 0."""
    s = len(net.sectors)
    found = judged.gaps(sector_counts(net), [answered.get(name) for name in net.sectors])
    share = np.zeros((s + 1, s + 1))
    for a, b in permutations(range(s), 2):
        if found.verdicts[a][b] in GAPS:
            share[a, b] = 1 - found.counts[a, b] / found.expected[a, b]
    return share
