"""The connected parts of a network, and who and what holds them together."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from graph.analysis.measures.parallel import compiled
from graph.analysis.network import Ints, Mask, Network, Positions


@dataclass(frozen=True)
class Parts:
    """The connected parts of n people, by undirected ties. An isolate is a part of its own.

    Attributes:
        component: (n,) the part each is in, numbered from 0, biggest first, then by the smallest id in it.
        size: (n,) how many people are in that part.
        cut_point: (n,) whether the network falls into more parts without this person.
        bridges: (k, 2) positions of pairs without whose tie it does, the lower first, ascending.
    """

    component: Ints
    size: Positions
    cut_point: Mask
    bridges: Positions


def parts(network: Network) -> Parts:
    """Parts, cut points and bridges by one depth-first search (Tarjan 1972; Hopcroft & Tarjan 1973). O(n + m)."""
    n, ties = len(network), network.ties
    label, cut_point = np.empty(n, dtype=np.int32), np.zeros(n, dtype=np.bool_)
    bridges = np.empty((n, 2), dtype=np.int64)
    count, found = _depth_first(ties.start, ties.to, label, cut_point, bridges)
    bridges = bridges[:found]
    component, size = by_size(label, count, network.id_order)
    return Parts(component, size, cut_point, bridges[np.lexsort((bridges[:, 1], bridges[:, 0]))])


def by_size(label: Ints, count: int, id_order: Positions) -> tuple[Ints, Positions]:
    """Groups labelled 0 ... count - 1 with new numbers, biggest first, then by the smallest id; and each one's size.

    Args:
        label: (n,) group of each person; no group is empty.
        count: how many groups.
        id_order: (n,) the place of each id among the sorted ids.
    """
    sizes = np.bincount(label, minlength=count)
    smallest = np.full(count, len(label))
    np.minimum.at(smallest, label, id_order)
    number = np.empty(count, dtype=np.int32)
    number[np.lexsort((smallest, -sizes))] = np.arange(count)
    return number[label], sizes[label]


@compiled
def _depth_first(
    start: NDArray[np.int64], to: Ints, label: Ints, cut_point: Mask, bridges: Positions
) -> tuple[int, int]:
    """How many parts and bridges there are; `label`, `cut_point` and `bridges` are filled.

    People lead to those who are found through them. `least` is the first found of those that a person, or anybody they
    lead to, is tied to: where it is not before the person who led to them, nobody else does.
    """
    n = len(label)
    found = np.full(n, -1, dtype=np.int32)  # as the how-manieth
    least = np.empty(n, dtype=np.int32)
    led_by = np.full(n, -1, dtype=np.int32)
    next_tie = start[:-1].copy()
    path = np.empty(n, dtype=np.int32)
    order, count, k = 0, 0, 0
    for root in range(n):
        if found[root] >= 0:
            continue
        path[0], steps, leads_to = root, 0, 0
        found[root] = least[root] = order
        label[root] = count
        order += 1
        while steps >= 0:
            v = path[steps]
            x = next_tie[v]
            if x < start[v + 1]:
                next_tie[v] += 1
                w = to[x]
                if found[w] < 0:
                    found[w] = least[w] = order
                    label[w], led_by[w] = count, v
                    order += 1
                    steps += 1
                    path[steps] = w
                elif w != led_by[v]:
                    least[v] = min(least[v], found[w])
                continue
            steps -= 1
            if steps < 0:
                break
            u = path[steps]
            least[u] = min(least[u], least[v])
            if u == root:
                leads_to += 1
            elif least[v] >= found[u]:
                cut_point[u] = True
            if least[v] > found[u]:
                bridges[k, 0], bridges[k, 1] = min(u, v), max(u, v)
                k += 1
        cut_point[root] = leads_to > 1
        count += 1
    return count, k
