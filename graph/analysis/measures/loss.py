"""What comes apart if somebody leaves, and who already connects part of the same pairs."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.sparse.csgraph import connected_components

from graph.analysis.network import NOT_STATED, Network

Counts = NDArray[np.int64]


@dataclass(frozen=True)
class Loss:
    """What n people lose when some of them leave together; undirected.

    Attributes:
        cut_off: pairs of people who stay, could reach each other, and no longer can.
        pairs: pairs of contacts of the leaving who are not in touch: they share that contact.
        only_through: those that share no other contact.
        contacts: how many contacts the leaving have among those who stay.
        alone: how many of these know nobody who stays.
        known: (n,) how many of these each is tied to; 0 for the leaving.
        held: (n,) how many of `pairs` each stands between as well; 0 for the leaving.
        last_ties: (k, 2) pairs of positions in `network.sectors`, the lower first, that lose their only ties.
        ranked: positions of those who hold any of the pairs, by held, then known, then id.
    """

    cut_off: int
    pairs: int
    only_through: int
    contacts: int
    alone: int
    known: Counts
    held: Counts
    last_ties: Counts
    ranked: Counts


def loss(network: Network, leaving: Counts) -> Loss:
    """What comes apart if the people at these positions leave.

    O(ties + squared contacts of the leaving). If somebody without contacts leaves, nothing comes apart.
    """
    n, ties = len(network), network.ties
    stays = np.ones(n, dtype=bool)
    stays[leaving] = False
    left = np.repeat(~stays, ties.degree)
    contacts = np.unique(ties.to[left])
    contacts = contacts[stays[contacts]]
    everybody = sparse.csr_array((np.ones(len(ties), dtype=np.int64), ties.to, ties.start), shape=(n, n))
    theirs = sparse.csr_array(everybody[contacts] * stays)  # contacts x those who stay
    among = theirs[:, contacts]
    known = np.asarray(theirs.sum(axis=0)).ravel() * stays
    tied = np.asarray(theirs.multiply(among @ theirs).sum(axis=0)).ravel() // 2
    held = known * (known - 1) // 2 - tied
    pairs = len(contacts) * (len(contacts) - 1) // 2 - among.nnz // 2
    shared = theirs @ theirs.T
    shared.setdiag(0)
    shared = shared - shared.multiply(among)
    shared.eliminate_zeros()
    return Loss(
        cut_off=_reaching(network, stays, np.ones(n, dtype=bool)) - _reaching(network, stays, stays),
        pairs=pairs,
        only_through=pairs - shared.nnz // 2,
        contacts=len(contacts),
        alone=int((theirs.sum(axis=1) == 0).sum()),
        known=known,
        held=held,
        last_ties=_last_ties(network, stays),
        ranked=network.ranked(held, known, among=np.flatnonzero(held)),
    )


def _reaching(network: Network, counted: NDArray[np.bool_], there: NDArray[np.bool_]) -> int:
    """Pairs of the counted people who reach each other through people who stay."""
    ties = network.ties
    kept = ties.where(there[ties.rows] & there[ties.to])
    n = len(network)
    matrix = sparse.csr_array((np.ones(len(kept), dtype=np.int8), kept.to, kept.start), shape=(n, n))
    _, component = connected_components(matrix, directed=False)
    sizes = np.bincount(component[counted], minlength=1).astype(np.int64)
    return int((sizes * (sizes - 1) // 2).sum())


def _last_ties(network: Network, stays: NDArray[np.bool_]) -> Counts:
    """Pairs of sectors where every tie has an end among the leaving; people without a sector do not count."""
    ties, sector = network.ties, network.sector
    a, b = sector[ties.rows], sector[ties.to]
    between = (a < b) & (a != NOT_STATED)
    remains = between & stays[ties.rows] & stays[ties.to]
    s = max(len(network.sectors), 1)
    lost = np.setdiff1d((a * s + b)[between], (a * s + b)[remains])
    return np.column_stack(np.divmod(lost, s)).astype(np.int64)
