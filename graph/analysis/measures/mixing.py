"""Do sectors meet? Ties between them, compared with how many one would expect, with a verdict for each pair.

The table is pure arithmetic on counts, used alike whether they come from Cypher or from arrays.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.special import pdtr

from graph.analysis.measures.parallel import Progress, compiled, over_people, quiet
from graph.analysis.network import NOT_STATED, Floats, Ints, Network
from graph.model import Verdict

FALSE_DISCOVERIES = 0.05
"""About this share of the pairs called not connected or thin is expected to be chance."""

ENOUGH_ANSWERED = 0.5
"""If fewer than this share of a sector answered, its pairs get no verdict."""

FEWEST_TO_FIT = 5
"""With fewer sectors that have cross ties there is too little to fit, and degrees are used."""

_CLOSE_ENOUGH = 1e-9
_MOST_SWEEPS = 10_000


@dataclass(frozen=True)
class Mixing:
    """Ties within and between n sectors. All matrices are (n, n) and symmetric.

    Attributes:
        ties: pairs of people who are tied; the diagonal counts those inside a sector.
        density: ties as a share of the pairs of people there could be, in [0, 1]; nan where none could be.
        expected: ties one would expect between two different sectors; the diagonal is nan.
        missing: expected - ties; negative where there are more than expected. The diagonal is nan.
        probability: P(X <= ties) for X ~ Poisson(expected); the diagonal is nan.
        verdicts: (n, n) of words; the diagonal is None.
        share_inside: ties inside a sector of all ties, in [0, 1]; nan without ties.
        e_i_index: (external - internal) / all ties, in [-1, 1]; nan without ties (Krackhardt & Stern 1988).
    """

    ties: NDArray[np.int64]
    density: Floats
    expected: Floats
    missing: Floats
    probability: Floats
    verdicts: tuple[tuple[Verdict | None, ...], ...]
    share_inside: float
    e_i_index: float


def mixing(sizes: Sequence[int], counts: ArrayLike, answered: Sequence[float | None]) -> Mixing:
    """Ties between sectors, how many one would expect, and whether a lack is significant.

    Expected is `x_a x_b`, with x fitted so that every sector's cross ties add up to what it has (the
    quasi-independence of Goodman 1968, made symmetric). Below five sectors that have cross ties it is
    `K_a K_b / (2m - 1)`, K being summed degrees and m all ties (Newman 2010, section 13.2). Significance is
    the lower tail of a Poisson count, by Benjamini & Hochberg (1995) at 5 % over all pairs a < b.

    A sector without cross ties is expected to have none in the fitted model, so its pairs are too few to
    tell. Without any ties everything expected is 0; one sector alone has no pairs, and no verdicts.

    Args:
        sizes: (n,) people on the map.
        counts: (n, n) symmetric pairs of people tied; the diagonal those inside, each pair once.
        answered: (n,) share of each sector's people who answered, in [0, 1]; None where nobody was asked.

    Raises:
        ValueError: the shapes do not agree, or the counts are not symmetric or negative.
    """
    ties = np.asarray(counts, dtype=np.int64)
    n = len(sizes)
    if ties.shape != (n, n) or len(answered) != n:
        raise ValueError(f"expected {n} sectors in counts and answered, got {ties.shape} and {len(answered)}")
    if (ties != ties.T).any() or (ties < 0).any():
        raise ValueError("counts must be symmetric and not negative")
    expected = _expected(ties)
    probability = np.asarray(pdtr(ties, np.nan_to_num(expected)), dtype=np.float64)
    np.fill_diagonal(probability, np.nan)
    inside, everything = int(np.trace(ties)), int(np.triu(ties).sum())
    return Mixing(
        ties=ties,
        density=_density(np.asarray(sizes, dtype=float), ties),
        expected=expected,
        missing=expected - ties,
        probability=probability,
        verdicts=_verdicts(ties, expected, _significant(probability), answered),
        share_inside=inside / everything if everything else float("nan"),
        e_i_index=(everything - 2 * inside) / everything if everything else float("nan"),
    )


def fitted(cross: ArrayLike) -> Floats:
    """Expected ties between different sectors, x_a x_b, each row adding up as in `cross`; (n, n), diagonal 0.

    Sets one x_a = K_a / (sum of the other x) after the other until every row holds. Each such step finds the
    minimum along one coordinate of the convex function whose only minimum is the x sought, so this arrives. It
    is slow only where one sector has an end of nearly every tie; stopped there, rows are off by less than one
    in 10,000. Where it has an end of all of them there is no minimum: that table itself is then what is
    expected, being the limit of tables nearly like it.

    Args:
        cross: (n, n) symmetric counts; the diagonal is ignored.
    """
    table = np.array(cross, dtype=float)
    np.fill_diagonal(table, 0.0)
    margins = table.sum(axis=1)
    if 2 * margins.max(initial=0.0) == margins.sum():
        return table
    x = margins / np.sqrt(margins.sum())
    for _ in range(_MOST_SWEEPS):
        for a in np.flatnonzero(margins):
            x[a] = margins[a] / (x.sum() - x[a])
        if np.abs(x * (x.sum() - x) - margins).max() < _CLOSE_ENOUGH:
            break
    expected = np.outer(x, x)
    np.fill_diagonal(expected, 0.0)
    return expected


def _expected(ties: NDArray[np.int64]) -> Floats:
    cross = ties - np.diag(np.diag(ties))
    if np.count_nonzero(cross.sum(axis=1)) >= FEWEST_TO_FIT:
        expected = fitted(cross)
    else:
        degrees = (cross.sum(axis=1) + 2 * np.diag(ties)).astype(float)
        expected = np.outer(degrees, degrees) / max(degrees.sum() - 1, 1.0)
    np.fill_diagonal(expected, np.nan)
    return expected


def _density(sizes: Floats, ties: NDArray[np.int64]) -> Floats:
    possible = np.outer(sizes, sizes)
    np.fill_diagonal(possible, sizes * (sizes - 1) / 2)
    density = np.full(ties.shape, np.nan)
    np.divide(ties, possible, out=density, where=possible > 0)
    return density


def _significant(probability: Floats) -> NDArray[np.bool_]:
    """Which pairs have fewer ties than expected, by Benjamini and Hochberg over the pairs a < b; (n, n)."""
    above = np.triu_indices(len(probability), 1)
    ordered = np.sort(probability[above])
    passes = ordered <= FALSE_DISCOVERIES * np.arange(1, len(ordered) + 1) / max(len(ordered), 1)
    significant = np.zeros(probability.shape, dtype=bool)
    if passes.any():
        np.less_equal(probability, ordered[passes][-1], out=significant)
    return significant


def _verdicts(
    ties: NDArray[np.int64],
    expected: Floats,
    significant: NDArray[np.bool_],
    answered: Sequence[float | None],
) -> tuple[tuple[Verdict | None, ...], ...]:
    n = len(answered)
    verdicts: list[list[Verdict | None]] = [[None] * n for _ in range(n)]
    unheard = [share is not None and share < ENOUGH_ANSWERED for share in answered]
    for a, b in combinations(range(n), 2):
        if unheard[a] or unheard[b] or expected[a, b] == 0:
            verdict: Verdict = "too few to tell"
        elif significant[a, b]:
            verdict = "thin" if ties[a, b] else "not connected"
        else:
            verdict = "connected" if ties[a, b] else "too few to tell"
        verdicts[a][b] = verdicts[b][a] = verdict
    return tuple(tuple(row) for row in verdicts)


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
    The counts for `mixing`. O(m).
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
