"""How near a group is to everybody, how divided people are without it, and who to brief so that most hear."""

from __future__ import annotations

from collections.abc import Callable
from heapq import heapify, heapreplace

import numpy as np
from numpy.typing import ArrayLike, NDArray

from graph.analysis.measures.parallel import Progress, added, compiled, over_people, quiet
from graph.analysis.network import Floats, Ints, Network

DISTANCES = 5 * 10**7
"""Distances in memory at once, a byte each: all between 7,000 people; past that, fewer candidates are tried."""

FAR = 255
"""In a matrix of distances: out of reach, or too far."""


def reach(network: Network, members: ArrayLike) -> float:
    """How near a group is to everybody: D_R = (1/n) sum over all j of 1 / d(group, j), in [0, 1].

    Undirected; members themselves count 1, people out of reach 0; nan without people (Borgatti 2006). O(m).
    """
    if not len(network):
        return float("nan")
    distance = reached_within(network, members, len(network))
    return float((1 / np.maximum(distance[distance >= 0], 1)).sum() / len(network))


def fragmentation(network: Network, removed: ArrayLike, progress: Progress = quiet) -> float:
    """How divided people are without a group: D_F = 1 - 2 sum over pairs of 1/d / (n (n - 1)), in [0, 1].

    Undirected; n people are left, and pairs out of reach count 0, so that 0 is everybody tied to everybody and 1
    nobody to anybody; nan where fewer than two are left (Borgatti 2006). Exact, O(n m).
    """
    n, ties = len(network), network.ties
    gone = np.zeros(n, dtype=np.bool_)
    gone[np.asarray(removed, dtype=np.int64)] = True
    left = int(n - gone.sum())

    def work(total: Floats, start: int, stop: int) -> None:
        sources = np.arange(start, stop, dtype=np.int32)
        total[0] += inverse_distances(sources, gone, ties.start, ties.to)

    total = added(over_people(n, lambda: np.zeros(1), work, progress))[0]
    return float(1 - total / (left * (left - 1))) if left > 1 else float("nan")


def reached_within(network: Network, members: ArrayLike, steps: int) -> Ints:
    """(n,) over how many ties a group reaches each person: 0 for members, -1 past `steps`; undirected."""
    distance = np.full(len(network), -1, dtype=np.int32)
    start = np.unique(np.asarray(members, dtype=np.int32))
    queue = np.empty(len(network), dtype=np.int32)
    search(start, steps, network.ties.start, network.ties.to, distance, queue)
    return distance


def best_to_brief(
    network: Network, k: int, steps: int, allowed: ArrayLike | None = None, progress: Progress = quiet
) -> Ints:
    """k people so that as many as possible are within `steps` ties of one of them, in the order chosen.

    Undirected; those briefed count too. Each next person is the one who adds most, equal ones by id: at least
    1 - 1/e of the best there is (Nemhauser, Wolsey & Fisher 1978). A gain only shrinks as others are chosen, so it
    is looked at again only where it may still be the largest. Where candidates times people stay within
    50,000,000, members are then exchanged until no swap is better.

    Args:
        network: n people.
        k: how many to brief.
        steps: from 1 to 3.
        allowed: (n,) bool, who may be briefed; everybody if left out.
        progress: told how far this is.

    Raises:
        ValueError: k is not from 0 to the number of people allowed, or steps not from 1 to 3.
    """
    n, ties = len(network), network.ties
    candidates = by_id(network)
    if allowed is not None:
        candidates = candidates[np.asarray(allowed, dtype=np.bool_)[candidates]]
    check_count(k, len(candidates))
    if not 1 <= steps <= 3:
        raise ValueError(f"steps should be from 1 to 3, not {steps}")
    if len(candidates) * n <= DISTANCES:
        matrix = distance_matrix(network, candidates, steps, progress)
        return candidates[best_rows(matrix, k, (np.arange(FAR + 1) <= steps).astype(np.float64))]

    gains = np.zeros(len(candidates), dtype=np.int64)
    covered = np.zeros(n, dtype=np.bool_)

    def work(_own: None, first: int, stop: int) -> None:
        _gains(first, stop, candidates, steps, ties.start, ties.to, covered, gains)

    over_people(len(candidates), lambda: None, work, progress)
    heap = [(-gain, place, 0) for place, gain in enumerate(gains.tolist())]
    heapify(heap)
    chosen: list[int] = []
    while len(chosen) < k:
        _, place, seen = heap[0]
        if seen < len(chosen):
            _gains(place, place + 1, candidates, steps, ties.start, ties.to, covered, gains)
            heapreplace(heap, (-int(gains[place]), place, len(chosen)))
            continue
        chosen.append(place)
        covered |= reached_within(network, candidates[[place]], steps) >= 0
        heapreplace(heap, (1, place, k))  # behind everybody
    return candidates[chosen]


def check_count(k: int, people: int) -> None:
    """Raise ValueError unless k can be chosen of so many people."""
    if not 0 <= k <= people:
        raise ValueError(f"k should be from 0 to the {people} people there are to choose from, not {k}")


def by_id(network: Network) -> Ints:
    """(n,) positions in the order of ids."""
    return np.argsort(network.id_order).astype(np.int32)


def distance_matrix(network: Network, candidates: Ints, steps: int, progress: Progress) -> NDArray[np.uint8]:
    """(c, n) distances from candidates, 255 past `steps`."""
    n, ties = len(network), network.ties
    matrix = np.full((len(candidates), n), FAR, dtype=np.uint8)

    def work(_own: None, first: int, stop: int) -> None:
        _distances(first, stop, candidates, steps, ties.start, ties.to, matrix)

    over_people(len(candidates), lambda: None, work, progress, each=n)
    return matrix


def best_rows(matrix: NDArray[np.uint8], k: int, value: Floats) -> list[int]:
    """The k rows with the largest sum of value[least distance to any of them]."""
    n = matrix.shape[1]

    def scores(kept: list[int]) -> Floats:
        near = matrix[kept].min(axis=0) if kept else np.full(n, FAR, dtype=np.uint8)
        found = np.zeros(len(matrix))

        def work(_own: None, first: int, stop: int) -> None:
            _together(first, stop, matrix, near, value, found)

        over_people(len(matrix), lambda: None, work, each=n)
        found[kept] = -1.0
        return found

    return added_then_exchanged(k, len(matrix), scores, quiet)


def added_then_exchanged(
    k: int, candidates: int, scores: Callable[[list[int]], Floats], progress: Progress
) -> list[int]:
    """The k of so many candidates that score best together: greedy, then the best swap until none is better.

    Args:
        scores: of those kept, what each candidate would make of it in addition; the first of equals is taken.
    """
    chosen: list[int] = []
    value = -1.0
    for done in range(k):
        found = np.round(scores(chosen), 9)
        found[chosen] = -np.inf
        chosen.append(int(np.argmax(found)))
        value = float(found[chosen[-1]])
        progress(done + 1, k)
    while 1 < k < candidates:
        swaps = []
        for place in range(k):
            kept = chosen[:place] + chosen[place + 1 :]
            found = np.round(scores(kept), 9)
            found[chosen] = -np.inf
            best = int(np.argmax(found))
            swaps.append((-float(found[best]), best, place))
            progress(k, k)
        better, best, place = min(swaps)
        if -better <= value:
            break
        chosen[place], value = best, -better
    return chosen


@compiled
def search(members: Ints, steps: int, start: NDArray[np.int64], to: Ints, distance: Ints, queue: Ints) -> int:
    """Breadth first from members; `distance`, -1 before, is filled, and `queue` holds who was reached; how many."""
    reached = len(members)
    for x in range(reached):
        queue[x] = members[x]
        distance[members[x]] = 0
    x = 0
    while x < reached:
        v = queue[x]
        x += 1
        if distance[v] == steps:
            break
        for y in range(start[v], start[v + 1]):
            w = to[y]
            if distance[w] < 0:
                distance[w] = distance[v] + 1
                queue[reached] = w
                reached += 1
    return reached


@compiled
def _distances(
    first: int,
    stop: int,
    candidates: Ints,
    steps: int,
    start: NDArray[np.int64],
    to: Ints,
    matrix: NDArray[np.uint8],
) -> None:
    n = matrix.shape[1]
    distance, queue = np.full(n, -1, dtype=np.int32), np.empty(n, dtype=np.int32)
    for row in range(first, stop):
        reached = search(candidates[row : row + 1], steps, start, to, distance, queue)
        for x in range(reached):
            matrix[row, queue[x]] = distance[queue[x]]
            distance[queue[x]] = -1


@compiled
def _together(
    first: int, stop: int, matrix: NDArray[np.uint8], near: NDArray[np.uint8], value: Floats, found: Floats
) -> None:
    for row in range(first, stop):
        total = 0.0
        for j in range(len(near)):
            total += value[min(near[j], matrix[row, j])]
        found[row] = total


@compiled
def _gains(
    first: int,
    stop: int,
    candidates: Ints,
    steps: int,
    start: NDArray[np.int64],
    to: Ints,
    covered: NDArray[np.bool_],
    gains: NDArray[np.int64],
) -> None:
    """How many each candidate reaches who are not covered yet."""
    n = len(covered)
    distance, queue = np.full(n, -1, dtype=np.int32), np.empty(n, dtype=np.int32)
    for row in range(first, stop):
        reached = search(candidates[row : row + 1], steps, start, to, distance, queue)
        gains[row] = 0
        for x in range(reached):
            gains[row] += not covered[queue[x]]
            distance[queue[x]] = -1


@compiled
def inverse_distances(sources: Ints, gone: NDArray[np.bool_], start: NDArray[np.int64], to: Ints) -> float:
    """Sum of 1/d from all remaining sources to everybody who remains."""
    n = len(gone)
    distance, queue = np.full(n, -1, dtype=np.int32), np.empty(n, dtype=np.int32)
    for v in range(n):
        if gone[v]:
            distance[v] = 0  # as if met: nobody goes there
    total = 0.0
    for source in sources:
        if gone[source]:
            continue
        queue[0] = source
        reached = search(queue[:1].copy(), n, start, to, distance, queue)
        for x in range(reached):
            if x:
                total += 1.0 / distance[queue[x]]
            distance[queue[x]] = -1
    return total
