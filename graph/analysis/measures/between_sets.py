"""Who stands between two sets of people: open pairs, pairs that only one person connects, and shared credit."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from graph.analysis.measures.parallel import Progress, added, compiled, over_people, quiet
from graph.analysis.network import Floats, Ints, Mask, Network

Counts = NDArray[np.int64]


@dataclass(frozen=True)
class Between:
    """How much each of n people stands between A and B.

    Attributes:
        pairs: (n,) open pairs: a in A and c in B, both tied to this person and not to each other.
        only_through: (n,) those that nobody else stands between.
        credit: (n,) each pair is worth 1, shared equally among everybody who stands between.
        contacts_from, contacts_to: (n,) ties to anyone in A, in B.
        ranked: positions of those with any pair, by credit, then pairs, then id.
    """

    pairs: Counts
    only_through: Counts
    credit: Floats
    contacts_from: Counts
    contacts_to: Counts
    ranked: NDArray[np.int64]


def between(network: Network, left: Mask, right: Mask, progress: Progress = quiet) -> Between:
    """Who stands between A and B, undirected. The statement `brokers` is the same in Cypher.

    Partial credit as in Gould & Fernandez (1989), not normalised. A pair of people counts once; somebody without
    contacts has 0. O(sum over A of the contacts of contacts), where A is the smaller of the two.

    Args:
        left, right: (n,) who is in A and in B: the same set, or two that share nobody.

    Raises:
        ValueError: the two overlap without being the same: a pair would count twice.
    """
    same = bool((left == right).all())
    if not same and (left & right).any():
        raise ValueError("the two sets should be the same or share nobody")
    n, ties = len(network), network.ties
    fewer, more = (left, right) if left.sum() <= right.sum() else (right, left)
    starts = np.flatnonzero(fewer)
    across = ties.where(more[ties.to])  # only contacts on the other side, a small part of all

    def make() -> tuple[Counts, Counts, Floats]:
        return np.zeros(n, dtype=np.int64), np.zeros(n, dtype=np.int64), np.zeros(n)

    def work(own: tuple[Counts, Counts, Floats], first: int, stop: int) -> None:
        _open_pairs(starts[first:stop], ties.start, ties.to, across.start, across.to, same, *own)

    totals = zip(*over_people(len(starts), make, work, progress), strict=True)
    pairs, only_through, credit = map(added, totals)
    some = np.flatnonzero(pairs)
    return Between(
        pairs,
        only_through,
        credit,
        _contacts_in(network, left),
        _contacts_in(network, right),
        network.ranked(credit, pairs, among=some),
    )


@compiled
def _open_pairs(
    starts: NDArray[np.int64],
    start: NDArray[np.int64],
    to: Ints,
    across: NDArray[np.int64],
    over_to: Ints,
    same: bool,
    pairs: Counts,
    only_through: Counts,
    credit: Floats,
) -> None:
    """Every a - b - c without a - c, for the people a given and c on the other side."""
    between = np.zeros(len(start), dtype=np.int32)  # who stands between a and each c; 0 where a - c
    for a in starts:
        for x in range(start[a], start[a + 1]):
            b = to[x]
            for y in range(across[b], across[b + 1]):
                c = over_to[y]
                if not (same and c <= a):
                    between[c] += 1
        for x in range(start[a], start[a + 1]):
            between[to[x]] = 0
        between[a] = 0
        for x in range(start[a], start[a + 1]):
            b = to[x]
            for y in range(across[b], across[b + 1]):
                c = over_to[y]
                if between[c] > 0:
                    pairs[b] += 1
                    only_through[b] += between[c] == 1
                    credit[b] += 1.0 / between[c]
        for x in range(start[a], start[a + 1]):
            b = to[x]
            for y in range(across[b], across[b + 1]):
                between[over_to[y]] = 0


def _contacts_in(network: Network, who: Mask) -> Counts:
    so_far = np.concatenate([[0], np.cumsum(who[network.ties.to])])
    return np.diff(so_far[network.ties.start])
