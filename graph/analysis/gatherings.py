"""Who was at which gathering, as an array: projects, events, or what else brings several people together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from scipy import sparse

from graph.analysis.network import NOT_STATED, Ints, Mask, Positions


@dataclass(frozen=True)
class Gatherings:
    """Gatherings of n people (or organisations), larger ones first, equal ones by id.

    Attributes:
        present: (g, n) of 0 and 1; who was at which.
    """

    present: sparse.csr_array

    def sets_of_sectors(self, sector: Ints, sectors: int) -> tuple[Mask, Positions]:
        """Which sectors came together, and at how many gatherings: (r, sectors) different rows, and (r,) how many.

        A gathering does not count if half of its people, three at least or all, were at one before it.

        Args:
            sector: (n,) each one's, or NOT_STATED.
        """
        counted = self.present[np.flatnonzero(~self._repeated())]
        stated = np.flatnonzero(sector != NOT_STATED)
        own = sparse.csr_array(
            (np.ones(len(stated), dtype=np.int64), (stated, sector[stated])), shape=(len(sector), sectors)
        )
        there = (counted @ own).toarray() > 0
        sets, times = np.unique(there, axis=0, return_counts=True)
        return sets, times

    def _repeated(self) -> Mask:
        """(g,) whether half of its people, three at least or all, were at one as large or larger before it."""
        shared = sparse.tril(self.present @ self.present.T, -1).tocoo()
        size = self.present.sum(axis=1)
        repeated = np.zeros(len(size), dtype=bool)
        own = size[shared.row]
        repeated[shared.row[(2 * shared.data >= own) & (shared.data >= np.minimum(3, own))]] = True
        return repeated


def gatherings(ids: Sequence[str], members: Sequence[Sequence[str]], place: Mapping[str, int]) -> Gatherings:
    """Gatherings by their ids and the ids of their members, of which `place` is the position."""
    order = sorted(range(len(ids)), key=lambda at: (-len(members[at]), ids[at]))
    rows = np.repeat(np.arange(len(ids)), [len(members[at]) for at in order])
    columns = np.array([place[who] for at in order for who in members[at]], dtype=np.int64)
    ones = np.ones(len(columns), dtype=np.int64)
    return Gatherings(sparse.csr_array((ones, (rows, columns)), shape=(len(ids), len(place))))
