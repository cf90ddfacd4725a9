"""Communities that do not hang on one seed: what many runs of Leiden have in common."""

from __future__ import annotations

from typing import NamedTuple

import graspologic_native
import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_array, csr_array

from graph.analysis.measures.parallel import Progress, over_people, quiet
from graph.analysis.network import Ints, Mask, Network

MOST_RUNS, FEWEST_RUNS = 100, 10
TIES_RUN = 1_000_000
"""Ties in all runs together; past 10,000 ties there are fewer than 100 runs."""
THRESHOLD = 0.5
"""Ties whose ends are together in a smaller share of runs are left out of the next round."""
ROUNDS = 20
"""Rounds to agree in; two or three do."""
_ITERATIONS = 2
_SEED = 1

Labels = NDArray[np.int64]


class Consensus(NamedTuple):
    """The consensus of several runs on n people.

    Attributes:
        label: (n,) int32, the same for those of one community; numbers from 0, without gaps.
        together: (n,) share of runs in which somebody of the same community was in the same one, over all others
            of it on average; 1 for those alone in theirs.
        runs: how many there were.
    """

    label: Ints
    together: NDArray[np.float64]
    runs: int


def runs_for(network: Network) -> int:
    """How many runs there are: 100, and fewer on a large network, down to 10."""
    return int(np.clip(TIES_RUN // max(network.pairs, 1), FEWEST_RUNS, MOST_RUNS))


def consensus(
    network: Network, runs: int | None = None, seed: int = _SEED, progress: Progress = quiet
) -> Consensus:
    """Consensus clustering (Lancichinetti & Fortunato 2012) of Leiden's communities, over ties alone.

    Leiden (Traag, Waltman & van Eck 2019) maximises modularity, unweighted and undirected, once for each seed. Each
    tie then weighs the share of runs that put both its ends into one community; those below a half are dropped, but
    everybody keeps their best. The same number of runs on these weights follows, until all agree. Weighing tied pairs
    alone (as Tandon & others 2019 do) keeps this linear in ties, and is enough: Leiden's communities are connected.
    Neither the order of people nor the number of cores changes it.

    Args:
        runs: how many; `runs_for` if left out.
        seed: of the first run; the others have the next ones.
    """
    n, links = len(network), network.ties
    runs = runs or runs_for(network)
    # The result of Leiden depends on the order of people, so it gets them by id.
    place = network.id_order
    ends = place[links.rows], place[links.to]
    ties = coo_array((np.ones(len(links)), ends), shape=(n, n)).tocsr()
    ties.sort_indices()
    first = found = _leiden(ties, runs, seed, progress)
    for _ in range(ROUNDS):
        share = _share(ties, found)
        if np.isin(share, (0.0, 1.0)).all():
            break
        kept = ties.copy()
        kept.data = np.where(_kept(ties, share), share, 0.0)
        kept.eliminate_zeros()
        found = _leiden(kept, runs, seed, progress)
    _, label = np.unique(found[0], return_inverse=True)
    return Consensus(label[place].astype(np.int32), _together(label, first)[place], runs)


def _leiden(ties: csr_array, runs: int, seed: int, progress: Progress) -> Labels:
    """(runs, n) communities by each run; somebody without ties is one of their own."""
    n = ties.shape[0]
    found = np.tile(np.arange(n, 2 * n), (runs, 1))
    if not ties.nnz:
        return found
    whole, tied = ties.tocoo(), np.diff(ties.indptr) > 0

    def work(_own: None, begin: int, stop: int) -> None:
        for run in range(begin, stop):
            # Of equally good places Leiden prefers those that come first: each run has another order.
            place = np.random.default_rng(seed + run).permutation(n)
            shuffled = coo_array((whole.data, (place[whole.row], place[whole.col])), shape=(n, n)).tocsr()
            _, by_node = graspologic_native.leiden_csr(
                shuffled.indptr.astype(np.int64),
                shuffled.indices.astype(np.int32),
                shuffled.data,
                n,
                iterations=_ITERATIONS,
                seed=seed + run,
            )
            label = np.arange(n, 2 * n)
            label[list(by_node)] = list(by_node.values())
            found[run, tied] = label[place[tied]]

    over_people(runs, lambda: None, work, progress, each=ties.nnz)
    return found


def _share(ties: csr_array, found: Labels) -> NDArray[np.float64]:
    """(m,) share of runs in which both ends of each entry are in one community."""
    rows = np.repeat(np.arange(ties.shape[0]), np.diff(ties.indptr))
    times = np.zeros(ties.nnz)
    for label in found:
        times += label[rows] == label[ties.indices]
    return times / len(found)


def _kept(ties: csr_array, share: NDArray[np.float64]) -> Mask:
    """(m,) whether an entry stays: enough runs, or nobody nearer for one of the two; both entries of a tie alike."""
    rows = np.repeat(np.arange(ties.shape[0]), np.diff(ties.indptr))
    best = np.zeros(ties.shape[0])
    np.maximum.at(best, rows, share)
    nearest: Mask = share == np.minimum(best[rows], best[ties.indices])
    return (share >= THRESHOLD) | ((share > 0) & nearest)


def _together(label: Labels, found: Labels) -> NDArray[np.float64]:
    """(n,) share of runs that put others of one's community with one, on average over these; see `Consensus`."""
    size = np.bincount(label, minlength=1)[label]
    together = np.zeros(len(label))
    for run in found:
        _, both, count = np.unique(
            label * (run.max(initial=0) + 1) + run, return_inverse=True, return_counts=True
        )
        together += count[both] - 1
    return np.where(size > 1, together / np.maximum(size - 1, 1) / len(found), 1.0)
