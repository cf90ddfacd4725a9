"""How much ties stay inside sectors: the counts by sector, their density, and the E-I index."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from graph.analysis.measures.parallel import Progress, compiled, over_people, quiet
from graph.analysis.network import NOT_STATED, Floats, Ints, Network


@dataclass(frozen=True)
class Mixing:
    """Ties within and between n sectors. All matrices are (n, n) and symmetric.

    Attributes:
        ties: pairs of people who are tied; the diagonal counts those inside a sector.
        density: ties as a share of the pairs of people there could be, in [0, 1]; nan where none could be.
        share_inside: ties inside a sector of all ties, in [0, 1]; nan without ties.
        e_i_index: (external - internal) / all ties, in [-1, 1]; nan without ties (Krackhardt & Stern 1988).
    """

    ties: NDArray[np.int64]
    density: Floats
    share_inside: float
    e_i_index: float


def mixing(sizes: Sequence[int], counts: ArrayLike) -> Mixing:
    """Ties between sectors, and how far they stay inside. Whether two meet: `graph.analysis.measures.gaps`.

    Args:
        sizes: (n,) people on the map.
        counts: (n, n) symmetric pairs of people tied; the diagonal those inside, each pair once.

    Raises:
        ValueError: the shapes do not agree.
    """
    ties = np.asarray(counts, dtype=np.int64)
    if ties.shape != (len(sizes), len(sizes)):
        raise ValueError(f"expected counts between {len(sizes)} sectors, got {ties.shape}")
    inside, everything = int(np.trace(ties)), int(np.triu(ties).sum())
    return Mixing(
        ties=ties,
        density=_density(np.asarray(sizes, dtype=float), ties),
        share_inside=inside / everything if everything else float("nan"),
        e_i_index=(everything - 2 * inside) / everything if everything else float("nan"),
    )


def _density(sizes: Floats, ties: NDArray[np.int64]) -> Floats:
    possible = np.outer(sizes, sizes)
    np.fill_diagonal(possible, sizes * (sizes - 1) / 2)
    density = np.full(ties.shape, np.nan)
    np.divide(ties, possible, out=density, where=possible > 0)
    return density


@dataclass(frozen=True)
class EIByPerson:
    """How much n people look outward; (n,) each.

    Attributes:
        inside: ties to people in the same sector.
        outside: ties to people of other sectors.
        e_i_index: (outside - inside) / both, in [-1, 1]; nan without ties that count.
    """

    inside: NDArray[np.int64]
    outside: NDArray[np.int64]
    e_i_index: Floats


def sector_assortativity(counts: ArrayLike) -> float:
    """How far ties stay inside sectors beyond how many ties each has: (sum e_aa - sum a^2) / (1 - sum a^2).

    1 if all do, 0 if none more than at random, below 0 if they avoid it (Newman 2003, eq. 2); undirected, nan without
    ties or with those of one sector alone.

    Args:
        counts: (s, s) as of `sector_counts`.
    """
    ties = np.asarray(counts, dtype=float)
    ends = ties + np.diag(np.diag(ties))
    if not ends.any():
        return float("nan")
    share = ends / ends.sum()
    alike = float((share.sum(axis=1) ** 2).sum())
    return float((np.trace(share) - alike) / (1 - alike)) if alike < 1 else float("nan")


def degree_assortativity(network: Network) -> float:
    """Whether people with many contacts are tied to others with many: the correlation over all ends of ties.

    In [-1, 1], undirected (Newman 2002, eq. 4); nan where everybody who is tied has as many contacts.
    """
    degree = network.ties.degree.astype(float)
    one, other = degree[network.ties.rows], degree[network.ties.to]
    if not len(one) or one.std() < 1e-12:
        return float("nan")
    return float(((one - one.mean()) * (other - other.mean())).mean() / one.var())


@dataclass(frozen=True)
class EIPermutation:
    """The E-I index of a network, compared with sectors dealt out at random.

    Attributes:
        index: (external - internal) / all ties, in [-1, 1]; nan without ties.
        expected: its mean over the shuffles.
        deviation: its standard deviation over the shuffles.
        p_inward: share of shuffles with an index as low or lower, the network itself counting as one.
        p_outward: the same, as high or higher.
        shuffles: how many.
    """

    index: float
    expected: float
    deviation: float
    p_inward: float
    p_outward: float
    shuffles: int


def sector_counts(network: Network) -> NDArray[np.int64]:
    """Pairs of people who are tied, by their sectors; undirected, each pair once, the diagonal those inside.

    (s, s) symmetric, in the order of `network.sectors`; ties of somebody whose sector is not stated are left out.
    The counts for `mixing` and for `gaps`. O(m).
    """
    s = len(network.sectors)
    a, b = _ends(network)
    counts = np.bincount(a * s + b, minlength=s * s).reshape(s, s)
    return counts + counts.T - np.diag(np.diag(counts))


def ei_by_person(network: Network) -> EIByPerson:
    """The E-I index of every person's own ties; undirected (Krackhardt & Stern 1988).

    Ties of which either end has no sector stated do not count. O(m).
    """
    n = len(network)
    own, other = network.sector[network.ties.rows], network.sector[network.ties.to]
    stated = (own != NOT_STATED) & (other != NOT_STATED)
    inside = np.bincount(network.ties.rows[stated & (own == other)], minlength=n)
    outside = np.bincount(network.ties.rows[stated & (own != other)], minlength=n)
    index = np.full(n, np.nan)
    np.divide(outside - inside, outside + inside, out=index, where=outside + inside > 0)
    return EIByPerson(inside, outside, index)


def ei_permutation(
    network: Network, shuffles: int = 5_000, seed: int = 1988, progress: Progress = quiet
) -> EIPermutation:
    """Do the sizes of the sectors explain the E-I index? Sectors are dealt out at random many times.

    Undirected; ties stay where they are, and sectors are shuffled among the people who have one stated
    (Krackhardt & Stern 1988); ties of others do not count. An index below nearly all others says that people keep
    to their sector more than its size explains. Without such ties all values are nan. O(shuffles * (n + m)).

    Args:
        network: n people.
        shuffles: how many.
        seed: the same one gives the same answer.
        progress: told how far this is.

    Raises:
        ValueError: no shuffles.
    """
    if shuffles < 1:
        raise ValueError(f"shuffles should be at least 1, not {shuffles}")
    stated = np.flatnonzero(network.sector != NOT_STATED)
    place = np.full(len(network), -1, dtype=np.int32)
    place[stated] = np.arange(len(stated), dtype=np.int32)
    ties = network.ties
    once = (ties.rows < ties.to) & (place[ties.rows] >= 0) & (place[ties.to] >= 0)
    a, b = place[ties.rows[once]], place[ties.to[once]]
    if not len(a):
        nan = float("nan")
        return EIPermutation(nan, nan, nan, nan, nan, shuffles)
    labels = network.sector[stated]
    crossing = np.empty(shuffles, dtype=np.int64)
    size = len(labels) + len(a)

    def work(_own: None, first: int, stop: int) -> None:
        _shuffled(first, stop, seed, labels, a, b, crossing)

    over_people(shuffles, lambda: None, work, progress, each=size)
    crosses = int((labels[a] != labels[b]).sum())
    found = 2 * crossing / len(a) - 1
    return EIPermutation(
        index=2 * crosses / len(a) - 1,
        expected=float(found.mean()),
        deviation=float(found.std()),
        p_inward=float(((crossing <= crosses).sum() + 1) / (shuffles + 1)),
        p_outward=float(((crossing >= crosses).sum() + 1) / (shuffles + 1)),
        shuffles=shuffles,
    )


@compiled
def _shuffled(
    first: int, stop: int, seed: int, labels: Ints, a: Ints, b: Ints, crossing: NDArray[np.int64]
) -> None:
    """How many ties cross sectors in shuffles from `first` up to `stop`; each starts from its own seed."""
    for shuffle in range(first, stop):
        np.random.seed(seed + shuffle)  # of this thread's generator, inside compiled code
        dealt = np.random.permutation(labels)
        total = 0
        for x in range(len(a)):
            total += dealt[a[x]] != dealt[b[x]]
        crossing[shuffle] = total


def _ends(network: Network) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Sectors of both ends of every tie whose ends both have one, each pair once."""
    once = network.ties.rows < network.ties.to
    a, b = (network.sector[end[once]].astype(np.int64) for end in (network.ties.rows, network.ties.to))
    stated = (a != NOT_STATED) & (b != NOT_STATED)
    return a[stated], b[stated]
