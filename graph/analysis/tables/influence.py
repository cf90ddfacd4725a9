"""Key players, a row for each person."""

from __future__ import annotations

import numpy as np

from graph.analysis.measures.influence import fragmentation, reach, reached_within
from graph.analysis.measures.key_players import KeyPlayers, key_fragmentation, key_reach
from graph.analysis.measures.parallel import Progress, quiet
from graph.analysis.network import Floats, Network, Positions
from graph.analysis.tables.family import TOWN, Asked, By, Family, Found, Undirected, rounded
from graph.model import Column

MOST_FOR_REACH = 10_000
"""Past so many people, the reach of each and the fragmentation are not worked out: the time grows with the square."""


KEY_PLAYERS = 3


_PEOPLE_AT_ONCE = 100


def _influence(network: Network, _asked: Asked, progress: Progress) -> Found:
    n = len(network)
    exact = n <= MOST_FOR_REACH
    alone, within_two = _each_alone(network, exact, progress)
    k = min(KEY_PLAYERS, n - 2) if n > 2 else min(1, n)
    nearest_, dividing = key_reach(network, k, progress), key_fragmentation(network, k, progress)
    places = np.full((2, n), None, dtype=object)
    for row, members in zip(places, (nearest_.members, dividing.members), strict=True):
        row[members] = range(1, k + 1)
    return Found(
        [alone, within_two, *places],
        network.ranked(alone, within_two),
        [
            nearest_.value,
            _how_good(nearest_),
            rounded(fragmentation(network, [], progress)) if exact else None,
            rounded(fragmentation(network, dividing.members, progress) if exact else dividing.value),
            None if exact else rounded(dividing.error),
            _how_good(dividing),
            dividing.candidates,
            dividing.sources,
        ],
    )


def _how_good(found: KeyPlayers) -> str:
    return "the best: all groups were tried" if found.best else "near the best found"


def _each_alone(network: Network, exact: bool, progress: Progress = quiet) -> tuple[Floats, Positions]:
    n = len(network)
    alone, within_two = np.full(n, np.nan), np.zeros(n, dtype=np.int64)
    for person in range(n):
        if exact:
            alone[person] = reach(network, [person])
        within_two[person] = (reached_within(network, [person], 2) > 0).sum()
        if person % _PEOPLE_AT_ONCE == 0:
            progress(person, n)
    return alone, within_two


INFLUENCE = Family(
    name="influence",
    title="Influence",
    measures="How near each is to all others, and the three who do most together (Borgatti).",
    parameters=Undirected,
    columns=[
        Column(
            "reach",
            "Reach",
            "number",
            f"Mean of 1 / steps to all others, from 0 to 1; empty past {MOST_FOR_REACH:,} nodes.",
        ),
        Column("within_two", "Within two steps", "integer", "How many are at most two ties away."),
        Column(
            "key_reach",
            "Key for reach",
            "integer",
            "1 to 3 for three who together are nearest to all, the best or near it; empty for others.",
        ),
        Column(
            "key_fragmentation",
            "Key for holding together",
            "integer",
            "1 to 3 for three who divide the network most if they leave, the best or near it. Empty for others.",
        ),
    ],
    ranked="highest reach first, then most within two steps",
    shown=["reach", "within_two", "key_reach", "key_fragmentation"],
    summary=[
        Column("reach_of_three", "Reach of the three", "number", "Of the three who together are nearest."),
        Column("reach_is", "Which is", "text", "The best where every three were tried; near it elsewhere."),
        Column(
            "fragmentation",
            "Division",
            "number",
            f"0 where all are tied to all, 1 where none are; not past {MOST_FOR_REACH:,} nodes.",
        ),
        Column(
            "fragmentation_without",
            "Division without the three",
            "number",
            "Of those left, when the three go who divide most.",
        ),
        Column("error", "Its standard error", "number", "Empty where it is exact."),
        Column(
            "division_is", "Which is", "text", "The best where every three were tried; near it elsewhere."
        ),
        Column("tried", "Tried for it", "integer", "Where not all, those with the most contacts."),
        Column(
            "sources",
            "Chosen by",
            "integer",
            "From how many people distances were taken. Where not all, a sample chose the three.",
        ),
    ],
    work=_influence,
    by=lambda network, _asked: By(_each_alone(network, exact=True)),
    stability_to=TOWN,
)
