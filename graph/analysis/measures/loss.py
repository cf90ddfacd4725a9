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
        last_ties: (k, 2) pairs of positions in `network.sectors`, the lower first, that lose all their ties.
        going: for each of these pairs, (m, 2) positions of the people whose ties these are.
        apart: positions of those who stay outside the largest part that is left of what was in one piece, or have
            no contact left; by contacts they had, then id. Of parts as large, the one of the first id stays.
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
    going: list[Counts]
    apart: Counts
    ranked: Counts

    @property
    def ends(self) -> Counts:
        """(m, 2) positions of the people whose ties are `going`, of all pairs of sectors."""
        return np.concatenate([np.empty((0, 2), dtype=np.int64), *self.going])


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
    before, after = _pieces(network, np.ones(n, dtype=bool)), _pieces(network, stays)
    alone = contacts[theirs.sum(axis=1) == 0]
    apart = _outside(network, before, after, stays)
    apart[alone] = True
    last_ties, going = _last_ties(network, stays)
    return Loss(
        cut_off=_together(before[stays]) - _together(after[stays]),
        pairs=pairs,
        only_through=pairs - shared.nnz // 2,
        contacts=len(contacts),
        alone=len(alone),
        known=known,
        held=held,
        last_ties=last_ties,
        going=going,
        apart=network.ranked(ties.degree, among=np.flatnonzero(apart)),
        ranked=network.ranked(held, known, among=np.flatnonzero(held)),
    )


def _pieces(network: Network, there: NDArray[np.bool_]) -> Counts:
    """(n,) the number of the component that each is in, with only the ties among those who are there."""
    ties = network.ties
    kept = ties.where(there[ties.rows] & there[ties.to])
    n = len(network)
    matrix = sparse.csr_array((np.ones(len(kept), dtype=np.int8), kept.to, kept.start), shape=(n, n))
    _, component = connected_components(matrix, directed=False)
    return component.astype(np.int64)


def _together(component: Counts) -> int:
    """Pairs in the same component."""
    sizes = np.bincount(component).astype(np.int64)
    return int((sizes * (sizes - 1) // 2).sum())


def _outside(network: Network, before: Counts, after: Counts, stays: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """(n,) who stays outside the largest component that is left of theirs; of equal ones, the first id's is left."""
    staying = np.flatnonzero(stays)
    size = np.bincount(after[staying], minlength=len(network) + 1)
    first = staying[np.lexsort((network.id_order[staying], -size[after[staying]], before[staying]))]
    _, at = np.unique(before[first], return_index=True)
    largest = np.full(len(network) + 1, -1)
    largest[before[first[at]]] = after[first[at]]
    outside: NDArray[np.bool_] = after != largest[before]
    return stays & outside


def _last_ties(network: Network, stays: NDArray[np.bool_]) -> tuple[Counts, list[Counts]]:
    """Pairs of sectors where every tie has an end among the leaving, and these ties.

    People without a sector do not count.
    """
    ties, sector = network.ties, network.sector
    a, b = sector[ties.rows], sector[ties.to]
    between = (a < b) & (a != NOT_STATED)
    remains = between & stays[ties.rows] & stays[ties.to]
    s = max(len(network.sectors), 1)
    pair = a * s + b
    lost = np.setdiff1d(pair[between], pair[remains])
    gone = np.flatnonzero(between & np.isin(pair, lost))
    ends = np.column_stack([ties.rows, ties.to])[gone].astype(np.int64)
    going = [ends[pair[gone] == code] for code in lost]
    return np.column_stack(np.divmod(lost, s)).astype(np.int64), going
