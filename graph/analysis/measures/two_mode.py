"""Who is central among the people and the gatherings (projects, events) at which they were: two-mode centrality."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from graph.analysis.measures.centrality import betweenness
from graph.analysis.measures.parallel import Progress, quiet
from graph.analysis.network import Floats, Network, network


@dataclass(frozen=True)
class TwoMode:
    """How central n people are in the network of people and m gatherings. Those at none have 0.

    Attributes:
        gatherings: m, how many gatherings there are at which somebody of the network was.
        degree: (n,) at how many of them each was.
        share: (n,) degree / m, in [0, 1]; nan without gatherings.
        betweenness: (n,) in [0, 1]; see `two_mode`.
        betweenness_error: with 95 % probability nobody's betweenness is off by more; 0 if it is exact.
    """

    gatherings: int
    degree: NDArray[np.int64]
    share: Floats
    betweenness: Floats
    betweenness_error: float


def two_mode(people: Network, present: csr_array, progress: Progress = quiet) -> TwoMode:
    """Two-mode degree and betweenness (Borgatti & Everett 1997; Faust 1997).

    Degree is divided by the number of gatherings. Betweenness adds up, over all pairs of others, people and gatherings
    alike, the share of their shortest paths that lead through the person, and divides by the most that one of n people
    can have beside m gatherings. Past 10,000 people and gatherings it is sampled, as `centrality.betweenness`.

    Ties among people count nothing. O((n + m) memberships).

    Args:
        people: whose they are.
        present: (g, n) of 0 and 1; who was at which gathering.
    """
    n = len(people)
    size = np.asarray(present.sum(axis=1), dtype=np.int64)
    held = present[np.flatnonzero(size)].tocoo()
    m = held.shape[0]
    degree = np.bincount(held.col, minlength=n)
    both = network(
        [f"one {key}" for key in people.ids] + [f"gathering {number}" for number in range(m)],
        [],
        [],
        record=np.column_stack([held.col, n + held.row]),
    )
    between, error = betweenness(both, progress=progress)
    most = most_between(n, m)
    scale = (n + m - 1) * (n + m - 2) / 2 / most if most else 0.0
    return TwoMode(
        gatherings=m,
        degree=degree,
        share=degree / m if m else np.full(n, np.nan),
        betweenness=np.minimum(between[:n] * scale, 1.0),
        betweenness_error=error * scale,
    )


def most_between(n: int, m: int) -> float:
    """The most pairs that one of n people can stand between beside m gatherings (Borgatti & Everett 1997).

    This person is at all gatherings, and the n - 1 others are at one each, as evenly spread as can be.
    """
    if not m:
        return 0.0
    s, t = divmod(n - 1, m)
    return (m**2 * (s + 1) ** 2 + m * (s + 1) * (2 * t - s - 1) - t * (2 * s - t + 3)) / 2
