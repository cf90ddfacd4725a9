"""Gould and Fernandez's brokerage: a person's five roles between others, compared with chance, and shared credit."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from graph.analysis.measures.parallel import Progress, added, compiled, over_people, quiet
from graph.analysis.network import Direction, Floats, Ints, Links, Network

ROLES = ("coordinator", "itinerant", "representative", "gatekeeper", "liaison")
COORDINATOR, ITINERANT, REPRESENTATIVE, GATEKEEPER, LIAISON = range(5)
COLUMNS = (*ROLES, "total")


@dataclass(frozen=True)
class Brokerage:
    """Brokerage of n people; columns of every matrix are `COLUMNS`, the total last.

    Attributes:
        counts: (n, 6) open pairs i -> j -> k by the role of j.
        expected: (n, 6) how many a random network of the same size, density and sectors would have.
        z: (n, 6) (counts - expected) / standard deviation there; nan where that is 0.
        credit: (n, 6) each open pair shared equally among everybody who stands between i and k.
    """

    counts: NDArray[np.int64]
    expected: Floats
    z: Floats
    credit: Floats


def brokerage(network: Network, direction: Direction = "undirected", progress: Progress = quiet) -> Brokerage:
    """Everybody's roles between others who are not in touch.

    j stands between i and k when i -> j and j -> k but not i -> k, for i, j, k different. By the sectors of
    (i, j, k): AAA coordinator, ABA itinerant, AAB representative, ABB gatekeeper, ABC liaison (Gould & Fernandez
    1989). Ordered pairs: in an undirected network each pair counts in both directions, and representative equals
    gatekeeper. Not normalised; somebody without contacts has 0 and the negative z that goes with it. People whose
    sector is not stated count as one sector of their own. With one sector everything is coordination.

    Expected and z are under a Bernoulli graph of the same density, as in Gould & Fernandez; in an undirected network
    the two directions of a triple are one event, so four of the standard deviations are sqrt(2) times those of
    the directed formula. `credit` is their partial credit; its total is betweenness cut off at two steps.

    O(sum of squared degrees).
    """
    links = network.links(direction)
    n = len(network)

    def make() -> tuple[NDArray[np.int64], Floats]:
        return np.zeros((n, 6), dtype=np.int64), np.zeros((n, 6))

    def work(own: tuple[NDArray[np.int64], Floats], start: int, stop: int) -> None:
        _open_pairs(start, stop, links.start, links.to, network.sector, *own)

    counts, credit = map(added, zip(*over_people(n, make, work, progress), strict=True))
    counts[:, 5], credit[:, 5] = counts[:, :5].sum(axis=1), credit[:, :5].sum(axis=1)
    expected, deviation = _by_chance(network.sector, links, direction)
    with np.errstate(divide="ignore", invalid="ignore"):
        z = np.where(deviation > 0, (counts - expected) / deviation, np.nan)
    return Brokerage(counts, expected, z, credit)


@compiled
def _open_pairs(
    first: int,
    stop: int,
    start: NDArray[np.int64],
    to: Ints,
    sector: Ints,
    counts: NDArray[np.int64],
    credit: Floats,
) -> None:
    """Every i -> j -> k without i -> k, for i from `first` up to `stop`."""
    between = np.zeros(len(sector), dtype=np.int32)  # who stands between i and each k; 0 where i -> k
    for i in range(first, stop):
        for x in range(start[i], start[i + 1]):
            j = to[x]
            for y in range(start[j], start[j + 1]):
                between[to[y]] += 1
        for x in range(start[i], start[i + 1]):
            between[to[x]] = 0
        between[i] = 0
        for x in range(start[i], start[i + 1]):
            j = to[x]
            for y in range(start[j], start[j + 1]):
                k = to[y]
                if between[k] == 0:
                    continue
                if sector[i] == sector[j]:
                    role = COORDINATOR if sector[j] == sector[k] else REPRESENTATIVE
                elif sector[j] == sector[k]:
                    role = GATEKEEPER
                else:
                    role = ITINERANT if sector[i] == sector[k] else LIAISON
                counts[j, role] += 1
                credit[j, role] += 1.0 / between[k]
        for x in range(start[i], start[i + 1]):
            j = to[x]
            for y in range(start[j], start[j + 1]):
                between[to[y]] = 0


def _by_chance(sector: Ints, links: Links, direction: Direction) -> tuple[Floats, Floats]:
    """Expected counts and their standard deviations, (n, 6) each, in a Bernoulli graph of the same density."""
    n = len(sector)
    codes, position, sizes = np.unique(sector, return_inverse=True, return_counts=True)
    d = len(links) / (n * (n - 1)) if n > 1 else 0.0
    q, c = d**2 * (1 - d), d**3 * (1 - d) ** 3
    expected, deviation = np.zeros((len(codes), 6)), np.zeros((len(codes), 6))
    for code, a in enumerate(sizes.astype(float)):
        o = np.delete(sizes, code).astype(float)
        m = n - a
        triples = np.array(
            [
                (a - 1) * (a - 2),
                (o * (o - 1)).sum(),
                m * (a - 1),
                m * (a - 1),
                m**2 - (o**2).sum(),
                (n - 1) * (n - 2),
            ]
        )
        sharing_a_tie = np.array(
            [
                2 * (a - 1) * (a - 2) * (a - 3),
                2 * (o * (o - 1) * (o - 2)).sum(),
                (a - 1) * m * (m - 1) + m * (a - 1) * (a - 2),
                (a - 1) * m * (m - 1) + m * (a - 1) * (a - 2),
                4 * (o * (n - o - a) * (n - o - a - 1) / 2).sum(),
                2 * (n - 1) * (n - 2) * (n - 3),
            ]
        )
        expected[code] = q * triples
        deviation[code] = np.sqrt(np.maximum(expected[code] * (1 - q) + c * sharing_a_tie, 0.0))
    if direction == "undirected":
        deviation[:, [COORDINATOR, ITINERANT, LIAISON, 5]] *= np.sqrt(2)
    return expected[position], deviation[position]
