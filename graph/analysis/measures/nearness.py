"""How near two people are who share a contact and are not tied: five features of a pair, and a model that weighs them.

The idea is that of stacking (Ghasemian et al. 2020, PNAS): several simple measures of nearness, weighed by how well
each finds ties of this very map that were hidden. Only the order of scores means anything: they are no chances.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from graph.analysis.measures.distinct import distinct
from graph.analysis.measures.parallel import Progress, compiled, over_people, quiet
from graph.analysis.measures.similarity import both_ways, error_of
from graph.analysis.network import Floats, Ints, Mask, Network, Positions

ADAMIC_ADAR, ALLOCATION, PAGERANK, THREE, DEGREES = range(5)
"""The columns of features."""

ELSEWHERE = (0.232, 0.141, 0.647, 0.457, -0.292)
"""Weights that were fitted on other networks: used until those of a map are there, which are pulled towards them."""

WORK = 1e8
"""Contacts looked at for the personalised PageRank of one question: a fraction of a second."""

_NO_PATHS = 1e-3
"""Added to paths of three, of which there may be none."""

_CONSTANT = 1e-9
"""A feature that varies less than this between pairs says nothing about them."""


@dataclass(frozen=True)
class Model:
    """What each feature weighs, and its mean and standard deviation among the pairs of a map; (5,) each.

    Attributes:
        fitted: whether the weights are this map's own.
    """

    weights: tuple[float, ...]
    centre: tuple[float, ...]
    scale: tuple[float, ...]
    fitted: bool = field(default=True)

    def parts(self, features: Floats) -> Floats:
        """(m, 5) what each feature adds to the score of each of m pairs, compared with the average pair."""
        return np.asarray(self.weights) * standardised(features, self.centre, self.scale)

    def score(self, features: Floats) -> Floats:
        """(m,) the sum of `parts`, rounded to 9 decimals."""
        score: Floats = np.round(self.parts(features).sum(axis=1), 9)
        return score


def unfitted(features: Floats) -> Model:
    """The model until a map has its own: weights of other networks, and m pairs compared with one another."""
    return Model(ELSEWHERE, *spread(features), fitted=False)


def spread(features: Floats, weights: Floats | None = None) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """Mean and standard deviation of each feature over m pairs, each counted as often as its weight says; (5,) each."""
    if not len(features):
        return (0.0,) * 5, (0.0,) * 5
    centre = np.average(features, axis=0, weights=weights)
    scale = np.sqrt(np.average((features - centre) ** 2, axis=0, weights=weights))
    return tuple(centre.tolist()), tuple(scale.tolist())


def standardised(features: Floats, centre: tuple[float, ...], scale: tuple[float, ...]) -> Floats:
    """(m, 5) z-scores; 0 where a feature is the same for all pairs."""
    varies = np.asarray(scale) > _CONSTANT
    found: Floats = np.where(varies, features - np.asarray(centre), 0.0) / np.where(varies, scale, 1.0)
    return found


def features(
    network: Network, a: Positions, b: Positions, progress: Progress = quiet, work: float = WORK
) -> Floats:
    """What is known of m pairs who are not tied and share a contact; undirected, ties unweighted, natural logarithms.

    Args:
        network: n people.
        a, b: (m,) positions; which of the two comes first makes no difference.
        work: contacts looked at at most for PageRank, before it gets less exact.

    Returns:
        (m, 5): log(1 + Adamic-Adar) and log(resource allocation) of their shared contacts; log of personalised PageRank
        with restart 0.15, both ways; log(0.001 + paths of three, each 1 / root of the contacts of the two in between);
        log of the product of their contacts. See `similarity.to_everybody` for sources.
    """
    degree = network.ties.degree
    adamic_adar, allocation, three = _shared(network, a, b, progress)
    walks = both_ways(network, a, b, progress, work)
    error = error_of(network, min(len(distinct(a)), len(distinct(b))), work)
    return np.column_stack(
        [
            np.log1p(adamic_adar),
            np.log(allocation),
            np.log(walks + error),
            np.log(three + _NO_PATHS),
            np.log(degree[a] * degree[b]),
        ]
    )


def share_a_contact(network: Network, a: Positions, b: Positions) -> Mask:
    """(m,) whether two who are not tied are both tied to somebody."""
    return _shared(network, a, b, quiet)[ALLOCATION] > 0


def _shared(
    network: Network, a: Positions, b: Positions, progress: Progress
) -> tuple[Floats, Floats, Floats]:
    """Adamic-Adar, resource allocation and paths of three of pairs who are not tied, (m,) each."""
    ties, n = network.ties, len(network)
    if len(distinct(b)) < len(distinct(a)):  # all three are the same both ways: fewer starts are less work
        a, b = b, a
    of, start = np.unique(a, return_inverse=True)
    order = np.argsort(start, kind="stable")
    until = np.searchsorted(start[order], np.arange(len(of) + 1))
    found = np.zeros((3, len(a)))

    def work(own: Floats, first: int, stop: int) -> None:
        _from(first, stop, of, until, order, b, ties.start, ties.to, own, found)

    over_people(len(of), lambda: np.zeros((3, n)), work, progress, each=n)
    return found[0], found[1], found[2]


@compiled
def _from(
    first: int,
    stop: int,
    of: Positions,
    until: Positions,
    order: Positions,
    b: Positions,
    start: NDArray[np.int64],
    to: Ints,
    own: Floats,
    found: Floats,
) -> None:
    """From people `first` up to `stop` of `of`: two steps out, and for paths of three one step back from each b.

    Paths may not go through the two themselves, and none does: who is tied to b is not a, as the two are not tied.
    """
    for x in range(first, stop):
        i = of[x]
        for y in range(start[i], start[i + 1]):
            u = to[y]
            contacts = start[u + 1] - start[u]
            for z in range(start[u], start[u + 1]):
                v = to[z]
                own[0, v] += 1.0 / np.log(contacts)
                own[1, v] += 1.0 / contacts
                own[2, v] += 1.0 / np.sqrt(contacts * (start[v + 1] - start[v]))
        for place in range(until[x], until[x + 1]):
            pair = order[place]
            j = b[pair]
            found[0, pair], found[1, pair] = own[0, j], own[1, j]
            for y in range(start[j], start[j + 1]):
                found[2, pair] += own[2, to[y]]
        for y in range(start[i], start[i + 1]):
            u = to[y]
            for z in range(start[u], start[u + 1]):
                own[0, to[z]] = own[1, to[z]] = own[2, to[z]] = 0.0
