"""Who could introduce two people: somebody who knows both, or the chain of acquaintances with the highest worth."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from graph.analysis.measures.parallel import Progress, compiled, over_people, quiet
from graph.analysis.network import Floats, Ints, Mask, Network, Positions

NOBODY = -1

TRUSTED = 3 / 5 - 1e-6
"""Strengths above this are 3 of 5 or more: they are kept as single-precision numbers."""

_PLACES = 1e-9
"""Worths are compared by their logarithms in steps of this, that is, rounded to 9 decimals."""

_NEW, _SETTLED = -1, -2
"""Places in the heap of those who have not been in it, and of those who have left it."""

_CHILDREN = 4
"""In the heap, below each: with four it is less deep than with two, and they lie side by side in memory."""


@dataclass(frozen=True)
class Chain:
    """A chain of acquaintances.

    Attributes:
        people: positions, from the first person to the last.
        worth: in (0, 1], as in `chains_from`.
    """

    people: tuple[int, ...]
    worth: float

    @property
    def links(self) -> int:
        """How many ties it has."""
        return len(self.people) - 1


@dataclass(frozen=True)
class Chains:
    """The best chain from one person to each of n; (n,) each.

    Attributes:
        worth: in (0, 1]; 1 for the person itself, 0 where there is no chain.
        links: ties along it; 0 for the person itself, -1 where there is no chain.
        before: position of the last person before the end; NOBODY for the person itself and where there is no chain.
    """

    worth: Floats
    links: Ints
    before: Ints


@dataclass(frozen=True)
class Introducers:
    """Who could introduce each of m pairs; (m,) each.

    Attributes:
        who: position of the person that both know and rate most, NOBODY where they named nobody in common.
        trusted: whether both rate somebody they share with 3 of 5 or more.
    """

    who: Positions
    trusted: Mask


def nobody(m: int) -> Introducers:
    """Nobody who could introduce any of m pairs."""
    return Introducers(np.full(m, NOBODY), np.zeros(m, dtype=np.bool_))


def introducers(network: Network, a: ArrayLike, b: ArrayLike, progress: Progress = quiet) -> Introducers:
    """For pairs of positions, the person that both know and rate most: the largest product of both strengths.

    Only what a and b said, and what is known without either, counts (`network.out`): both must trust the introducer.
    Weights are those of `weighed`. Equal products (rounded to 9 decimals) go by id.
    """
    of, and_ = np.asarray(a, dtype=np.int64), np.asarray(b, dtype=np.int64)
    out = network.out
    found = nobody(len(of))
    well = np.nan_to_num(out.strength) > TRUSTED

    def work(_own: None, first: int, stop: int) -> None:
        _rated_by_both(
            first,
            stop,
            of,
            and_,
            out.start,
            out.to,
            out.weights,
            well,
            network.id_order,
            found.who,
            found.trusted,
        )

    over_people(len(of), lambda: None, work, progress)
    return found


def best_chain(network: Network, a: int, b: int) -> Chain | None:
    """The chain from a to b with the highest worth, as in `chains_from`; None if there is none."""
    found = chains_from(network, a)
    if found.links[b] < 0:
        return None
    people = [b]
    while people[-1] != a:
        people.append(int(found.before[people[-1]]))
    return Chain(tuple(reversed(people)), float(found.worth[b]))


def chains_from(network: Network, a: int) -> Chains:
    """The chain with the highest worth from one person to everybody else; undirected.

    Worth is the product of the weights of its ties (`weighed`), and for everybody in between also of
    1 / max(1, ln(contacts)): it says little to be known to somebody who knows everybody, as in Adamic & Adar
    (2003). So the best chain is a shortest path by -ln(worth) (Dijkstra 1959).

    A tie of strength 1 costs nothing. Of chains equally worth (logarithms rounded to 9 decimals) the one with
    fewer ties wins; of these the one whose last person in between has the smaller id, and so on backwards.
    """
    ties = network.ties
    between = np.log(np.maximum(np.log(np.maximum(ties.degree, 1)), 1.0))
    cost, links, before = _shortest(a, ties.start, ties.to, -np.log(ties.weights), between, network.id_order)
    worth = np.where(links >= 0, np.exp(-cost), 0.0)
    return Chains(worth, links, before)


@compiled
def _rated_by_both(
    first: int,
    stop: int,
    a: Positions,
    b: Positions,
    start: NDArray[np.int64],
    to: Ints,
    rating: Floats,
    well: Mask,
    rank: Positions,
    who: Positions,
    trusted: Mask,
) -> None:
    """Pairs from `first` up to `stop`: both rows are in ascending order, and are gone through side by side."""
    for pair in range(first, stop):
        x, y, most = start[a[pair]], start[b[pair]], np.int64(-1)
        while x < start[a[pair] + 1] and y < start[b[pair] + 1]:
            if to[x] < to[y]:
                x += 1
            elif to[y] < to[x]:
                y += 1
            else:
                z, worth = to[x], np.int64(np.rint(rating[x] * rating[y] / _PLACES))
                if worth > most or (worth == most and rank[z] < rank[who[pair]]):
                    most, who[pair] = worth, z
                trusted[pair] |= well[x] and well[y]
                x += 1
                y += 1


@compiled
def _shortest(
    a: int,
    start: NDArray[np.int64],
    to: Ints,
    tie_cost: Floats,
    person_cost: Floats,
    rank: NDArray[np.int64],
) -> tuple[Floats, Ints, Ints]:
    """Costs, ties and predecessors of the paths from a that are least by (cost rounded, ties, rank of predecessor).

    Every tie adds one to the ties, so (cost, ties) grows along every path: a person who leaves the heap is settled,
    and all predecessors that are equally good left it earlier. The heap has everybody once, who rises when a better
    path is found: `who`, first by `key`, the cost in whole steps, then by `ties`. `place` says where each is in it.
    """
    n = len(rank)
    cost = np.full(n, np.inf)
    links = np.full(n, -1, dtype=np.int32)
    before = np.full(n, -1, dtype=np.int32)
    place = np.full(n, _NEW, dtype=np.int32)
    who, key, ties = np.empty(n, dtype=np.int32), np.empty(n, dtype=np.int64), np.empty(n, dtype=np.int32)
    cost[a], links[a], place[a] = 0.0, 0, 0
    who[0], key[0], ties[0], size = a, 0, 0, 1
    while size:
        v, at = who[0], 0
        place[v] = _SETTLED
        size -= 1
        last, its_key, its_ties = who[size], key[size], ties[size]
        while _CHILDREN * at + 1 < size:  # the last sinks from the first place
            below = _CHILDREN * at + 1
            for other in range(below + 1, min(below + _CHILDREN, size)):
                if key[other] < key[below] or (key[other] == key[below] and ties[other] < ties[below]):
                    below = other
            if its_key < key[below] or (its_key == key[below] and its_ties <= ties[below]):
                break
            who[at], key[at], ties[at] = who[below], key[below], ties[below]
            place[who[at]] = at
            at = below
        if size:
            who[at], key[at], ties[at] = last, its_key, its_ties
            place[last] = at
        leave = cost[v] if v == a else cost[v] + person_cost[v]
        steps = links[v] + 1
        for x in range(start[v], start[v + 1]):
            w, through = to[x], leave + tie_cost[x]
            if through > cost[w] + 2 * _PLACES or place[w] == _SETTLED:
                continue
            new, best = np.int64(np.rint(through / _PLACES)), np.rint(cost[w] / _PLACES)
            if new < best or (new == best and steps < links[w]):
                cost[w], links[w], before[w] = through, steps, v
                at = place[w]
                if at == _NEW:
                    at = size
                    size += 1
                while at:  # w rises
                    above = (at - 1) // _CHILDREN
                    if key[above] < new or (key[above] == new and ties[above] <= steps):
                        break
                    who[at], key[at], ties[at] = who[above], key[above], ties[above]
                    place[who[at]] = at
                    at = above
                who[at], key[at], ties[at] = w, new, steps
                place[w] = at
            elif new == best and steps == links[w] and rank[v] < rank[before[w]]:
                cost[w], before[w] = through, v
    return cost, links, before
