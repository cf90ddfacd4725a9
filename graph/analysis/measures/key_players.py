"""Key players: the group nearest to everybody, and the group whose leaving would divide people most."""

from __future__ import annotations

from dataclasses import dataclass
from math import comb

import numpy as np
from numpy.typing import NDArray

from graph.analysis.measures import influence
from graph.analysis.measures.influence import (
    FAR,
    added_then_exchanged,
    best_rows,
    by_id,
    check_count,
    distance_matrix,
    inverse_distances,
    reach,
)
from graph.analysis.measures.parallel import Progress, compiled, over_people, quiet
from graph.analysis.network import Floats, Ints, Network

NEAREST_TRIED = 4.3e9
"""Entries looked at to try all groups for `key_reach`, under a second: three of 400 people."""

DIVIDING_TRIED = 1.2e9
"""Contacts looked at to try all groups for `key_fragmentation`, about a second: three of 60 people."""

STEPS = 3.2e9
"""Contacts looked at to find who divides people most by leaving; past that, candidates and distances are sampled."""

_SEED = 20060101
_FEWEST = 10
_UNIT = 1e12
"""Sums of 1/d are taken in whole numbers of this part, which a processor adds four at a time."""


@dataclass(frozen=True)
class KeyPlayers:
    """A group of people with a high value.

    Attributes:
        members: (k,) positions, each the one who adds most to those before.
        value: how far they reach, or how divided people are without them.
        best: all groups were tried, so that none has a higher value. Otherwise others may be better.
        candidates: how many people were tried; if not all, those with the most contacts.
        sources: from how many people distances were taken; if not all, `value` is estimated from a sample.
        error: standard error of that estimate; 0 where `value` is exact, nan of a single source.
    """

    members: Ints
    value: float
    best: bool
    candidates: int
    sources: int
    error: float = 0.0


def key_reach(network: Network, k: int, progress: Progress = quiet) -> KeyPlayers:
    """The k people of largest `influence.reach` together (Borgatti 2006).

    All groups are tried where that takes about a second (three of 400 people). Otherwise one person is added after the
    other, and members are exchanged until no single swap is better. Equal values (rounded to 9 decimals) go by id.
    Everybody is a candidate up to 7,071 people; past that the 50,000,000 / n with the most contacts.

    Raises:
        ValueError: k is not from 0 to the number of people.
    """
    n = len(network)
    check_count(k, n)
    candidates = _candidates(network, min(n, influence.DISTANCES // max(n, 1)))
    check_count(k, len(candidates))
    value = 1 / np.maximum(np.arange(FAR + 1), 1.0)
    value[FAR] = 0.0
    matrix = distance_matrix(network, candidates, FAR - 1, progress)
    best = len(candidates) == n and (k < 2 or comb(n, k) * n <= NEAREST_TRIED)
    if best and k > 1:
        group = np.zeros(k, dtype=np.int64)
        _nearest_of_all(np.round(value[matrix] * _UNIT).astype(np.int64), group)
        matrix, candidates = matrix[group], candidates[group]
    chosen = candidates[best_rows(matrix, k, value)]
    return KeyPlayers(chosen, reach(network, chosen), best, n if best else len(candidates), n)


def key_fragmentation(network: Network, k: int, progress: Progress = quiet) -> KeyPlayers:
    """The k people who leave the largest `influence.fragmentation` behind (Borgatti 2006).

    All groups are tried where that takes about a second (three of 60 people). Otherwise one is added after the other,
    and members are exchanged until no single swap is better; in networks of 30 people that misses the best in a
    quarter of them. Equal values (rounded to 9 decimals) go by id.

    Trying everybody takes a search from everybody each time. Where 3 k n^2 entries of the ties pass 3.2e9 (from about
    265 people with 1,500 ties, k = 5), only people with the most contacts are tried, and distances are taken
    from a sample of people drawn with a fixed seed; `value` is then the estimate of that sample.

    Raises:
        ValueError: k is not from 0 to the number of people.
    """
    n, ties = len(network), network.ties
    check_count(k, n)
    affordable = int(STEPS / (3 * max(k, 1) * max(len(ties), 1)))
    candidates, sources = by_id(network), np.arange(n, dtype=np.int32)
    everybody = n * n <= affordable
    best = (k < 2 and everybody) or comb(n, k) * n * (n + len(ties)) <= DIVIDING_TRIED
    if best and k > 1:
        group = np.zeros(k, dtype=np.int64)
        _most_dividing_of_all(candidates, ties.start, ties.to, group)
        candidates = candidates[group]
    elif not best and not everybody:
        candidates = _candidates(network, min(n, max(k + _FEWEST, int(affordable**0.5))))
        drawn = min(n, max(_FEWEST, affordable // len(candidates)))
        sources = by_id(network)[np.random.default_rng(_SEED).permutation(n)[:drawn]]

    def scores(without: Ints) -> Floats:
        """How divided people are with each candidate gone as well; -1 for those gone already."""
        found = np.full(len(candidates), -1.0)
        gone = np.zeros(n, dtype=np.bool_)
        gone[without] = True

        def work(own: NDArray[np.bool_], first: int, stop: int) -> None:
            _without(first, stop, candidates, sources, own, ties.start, ties.to, found)

        over_people(len(candidates), gone.copy, work, each=n)
        return found

    chosen = added_then_exchanged(k, len(candidates), lambda kept: scores(candidates[kept]), progress)
    members = candidates[chosen]
    value, error = _estimated(network, members, sources)
    return KeyPlayers(members, value, best, n if best else len(candidates), len(sources), error)


def _estimated(network: Network, removed: Ints, sources: Ints) -> tuple[float, float]:
    """How divided people are without a group, from so many sources, and its standard error."""
    n, ties = len(network), network.ties
    gone = np.zeros(n, dtype=np.bool_)
    gone[removed] = True
    remaining = sources[~gone[sources]]
    others = n - len(removed) - 1
    if others < 1 or not len(remaining):
        return float("nan"), 0.0
    near = (
        np.array([inverse_distances(one, gone, ties.start, ties.to) for one in remaining[:, None]]) / others
    )
    if len(sources) == n:
        return float(1 - near.mean()), 0.0
    if len(near) < 2:
        return float(1 - near.mean()), float("nan")
    # Drawn without replacement, from `others + 1`.
    unseen = max(1 - len(near) / (others + 1), 0.0)
    return float(1 - near.mean()), float(near.std(ddof=1) * np.sqrt(unseen / len(near)))


def _candidates(network: Network, most: int) -> Ints:
    """Positions of those with the most contacts, by id; equal ones by id too."""
    ids = by_id(network)
    return ids[np.sort(np.argsort(-network.ties.degree[ids], kind="stable")[:most])]


@compiled
def _next(place: NDArray[np.int64], depth: int, last: int) -> int:
    """Go on to the next group of ascending places up to `last`; how many of them are as before, -1 at the end."""
    k = len(place)
    while depth >= 0:
        place[depth] += 1
        if place[depth] <= last - (k - 1 - depth):
            for after in range(depth + 1, k):
                place[after] = place[after - 1] + 1
            return depth
        depth -= 1
    return -1


@compiled
def _nearest_of_all(near: NDArray[np.int64], best: NDArray[np.int64]) -> None:
    """The first group of rows, `best`, with the largest sum of each column's largest entry."""
    k, n = len(best), near.shape[1]
    if not k:
        return
    place = np.arange(k)
    nearest = np.zeros((k, n), dtype=np.int64)  # of the members before each
    most = np.int64(-1)
    changed = 0
    while changed >= 0:
        for depth in range(changed, k - 1):
            for x in range(n):
                nearest[depth + 1, x] = max(nearest[depth, x], near[place[depth], x])
        total = np.int64(0)
        for x in range(n):
            total += max(nearest[k - 1, x], near[place[k - 1], x])
        if total > most + 500 * n:  # half of the ninth decimal of their mean
            most = total
            best[:] = place
        changed = _next(place, k - 1, len(near) - 1)


@compiled
def _most_dividing_of_all(people: Ints, start: NDArray[np.int64], to: Ints, best: NDArray[np.int64]) -> None:
    """The first group, places in `people`, after whose leaving the others are least near each other."""
    k, n = len(best), len(people)
    if not k:
        return
    place = np.arange(k)
    gone = np.zeros(n, dtype=np.bool_)
    everybody = np.arange(n).astype(np.int32)
    least = np.inf
    changed = 0
    while changed >= 0:
        for one in place:
            gone[people[one]] = True
        total = inverse_distances(everybody, gone, start, to)
        for one in place:
            gone[people[one]] = False
        if total < least - 5e-10 * n * n:  # likewise
            least = total
            best[:] = place
        changed = _next(place, k - 1, n - 1)


@compiled
def _without(
    first: int,
    stop: int,
    candidates: Ints,
    sources: Ints,
    gone: NDArray[np.bool_],
    start: NDArray[np.int64],
    to: Ints,
    found: Floats,
) -> None:
    """How divided people are with each candidate gone as well; 1 where no pair is left."""
    for row in range(first, stop):
        if gone[candidates[row]]:
            continue
        gone[candidates[row]] = True
        left = len(gone) - gone.sum()
        pairs = (len(sources) - gone[sources].sum()) * (left - 1)
        found[row] = 1.0 - inverse_distances(sources, gone, start, to) / pairs if pairs > 0 else 1.0
        gone[candidates[row]] = False
