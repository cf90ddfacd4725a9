"""Who was at which gathering, as arrays: projects, events, or what else brings several people together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain

import numpy as np
from numpy.typing import NDArray
from scipy import sparse


@dataclass(frozen=True)
class Gatherings:
    """g gatherings of a network's n people (or organisations), larger ones first, equal ones by id.

    Attributes:
        n: how many people the network has.
        size: (g,) how many were at each, also of people that the network does not hold.
        of, who: (m,) memberships, each once: a gathering, and the position of somebody who was there.
        at, a, b: (t,) pairs that it ties, each once with a < b: a gathering, and the positions of two.
    """

    n: int
    size: NDArray[np.int64]
    of: NDArray[np.int64]
    who: NDArray[np.int64]
    at: NDArray[np.int64]
    a: NDArray[np.int64]
    b: NDArray[np.int64]

    def __len__(self) -> int:
        """How many gatherings."""
        return len(self.size)

    @cached_property
    def present(self) -> sparse.csr_array:
        """(g, n) of 0 and 1; who was at which."""
        ones = np.ones(len(self.of), dtype=np.int64)
        return sparse.csr_array((ones, (self.of, self.who)), shape=(len(self), self.n))

    @property
    def shares(self) -> NDArray[np.float64]:
        """(t,) what each gathering gives to each of its pairs: 1 / (k - 1) where k were there (Newman 2001)."""
        return np.asarray(1 / (self.size[self.at] - 1))

    @property
    def nbytes(self) -> int:
        """Bytes in memory."""
        return sum(array.nbytes for array in (self.size, self.of, self.who, self.at, self.a, self.b))

    def only(self, keep: NDArray[np.bool_]) -> Gatherings:
        """Those marked, (g,)."""
        number = np.cumsum(keep) - 1
        there, tied = keep[self.of], keep[self.at]
        return replace(
            self,
            size=self.size[keep],
            of=number[self.of[there]],
            who=self.who[there],
            at=number[self.at[tied]],
            a=self.a[tied],
            b=self.b[tied],
        )

    def sets_of_sectors(
        self, sector: NDArray[np.int32], sectors: int
    ) -> tuple[NDArray[np.bool_], NDArray[np.int64]]:
        """Which sectors came together, and at how many gatherings: (r, sectors) different rows, and (r,) how many.

        A gathering does not count if half of its people, three at least or all, were at one before it.

        Args:
            sector: (n,) each one's, negative where not stated.
        """
        counted = self.present[np.flatnonzero(~self._repeated())]
        stated = np.flatnonzero(sector >= 0)
        own = sparse.csr_array(
            (np.ones(len(stated), dtype=np.int64), (stated, sector[stated])), shape=(len(sector), sectors)
        )
        there = (counted @ own).toarray() > 0
        sets, times = np.unique(there, axis=0, return_counts=True)
        return sets, times

    def _repeated(self) -> NDArray[np.bool_]:
        """(g,) whether half of its people, three at least or all, were at one as large or larger before it."""
        shared = sparse.tril(self.present @ self.present.T, -1).tocoo()
        size = self.present.sum(axis=1)
        repeated = np.zeros(len(size), dtype=bool)
        own = size[shared.row]
        repeated[shared.row[(2 * shared.data >= own) & (shared.data >= np.minimum(3, own))]] = True
        return repeated


def gatherings(
    ids: Sequence[str],
    members: Sequence[Sequence[int]],
    places: NDArray[np.int64],
    n: int,
    through: Sequence[Sequence[int]] | None = None,
) -> Gatherings:
    """Gatherings by their ids, and the numbers of their members.

    Args:
        places: position of each number in a network of n people; -1 if it lacks them, as for numbers past the end.
        through: a number for each member, alike where two came through the same person or employer, so that this
            gathering does not tie them; -1 where nobody is meant. Somebody who came in several ways is there as often.
    """
    lengths = np.array([len(one) for one in members], dtype=np.int64)
    number = np.fromiter(chain.from_iterable(members), dtype=np.int64, count=int(lengths.sum()))
    way = np.full(len(number), -1, dtype=np.int64)
    if through is not None:
        way = np.fromiter(chain.from_iterable(through), dtype=np.int64, count=len(number))
    numbers = int(number.max(initial=0)) + 1
    held = np.repeat(np.arange(len(ids)), lengths)
    size = np.bincount(np.unique(held * numbers + number) // numbers, minlength=len(ids))
    order = np.array(sorted(range(len(ids)), key=lambda at: (-size[at], ids[at])), dtype=np.int64)
    new = np.empty_like(order)
    new[order] = np.arange(len(order))
    by = np.argsort(new[held], kind="stable")
    of, way = new[held][by], way[by]
    who = np.append(places, -1)[np.minimum(number[by], len(places))]
    first, second = _within(lengths[order])
    a, b = np.minimum(who[first], who[second]), np.maximum(who[first], who[second])
    tied = (a >= 0) & (a != b) & ((way[first] != way[second]) | (way[first] < 0))
    pairs = np.unique((of[first][tied] * n + a[tied]) * n + b[tied])
    there = np.unique((of * n + who)[who >= 0])
    one = max(n, 1)
    return Gatherings(
        n,
        size[order],
        there // one,
        there % one,
        pairs // one**2,
        pairs // one % one,
        pairs % one,
    )


def _within(lengths: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Every two rows of the same stretch, the earlier one first; stretches of so many rows follow each other."""
    ends = np.repeat(np.cumsum(lengths), lengths)
    rows = np.arange(len(ends))
    after = ends - rows - 1
    first = np.repeat(rows, after)
    second = np.arange(len(first)) - np.repeat(np.cumsum(after) - after, after) + first + 1
    return first, second
