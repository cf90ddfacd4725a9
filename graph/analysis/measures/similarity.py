"""How near people are who are not tied: personalised PageRank, weighted shared contacts, and paths of three."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.typing import ArrayLike, NDArray

from graph.analysis.measures.distinct import distinct
from graph.analysis.measures.parallel import Progress, compiled, over_people, quiet
from graph.analysis.network import Floats, Ints, Network

RESTART = 0.15
"""Chance that a random walk goes back to its source at each step."""

WORK = 1e9
"""Contacts looked at for one question about personalised PageRank; past that it gets less exact, not slower."""

EXACT = 1e-12
"""Error per contact where the work is affordable: too small for a score rounded to nine decimals to show."""

_ROUNDS = 150
"""More rounds than there ever are until what is left falls below EXACT."""

_MANY = 4
"""If the senders have more than a quarter of all contacts, everybody receives instead."""


@dataclass(frozen=True)
class Similarity:
    """One person against everybody; (n,) each, 0 for the person itself. Those already tied have values too.

    Attributes:
        pagerank: personalised PageRank, the share of its time a walk from the person spends at each.
        adamic_adar: sum over shared contacts of 1 / ln(contacts of that contact).
        resource_allocation: sum over shared contacts of 1 / contacts of that contact.
        paths_of_three: sum over paths person - u - v - other of 1 / sqrt(contacts of u * contacts of v).
        shared: shared contacts.
    """

    pagerank: Floats
    adamic_adar: Floats
    resource_allocation: Floats
    paths_of_three: Floats
    shared: NDArray[np.int64]


def to_everybody(network: Network, person: int) -> Similarity:
    """How near everybody is to one person, by five measures; undirected, ties unweighted, not normalised.

    Adamic & Adar 2003; resource allocation by Zhou, Lu & Zhang 2009; paths of length three through four different
    people by Kovacs et al. 2019; personalised PageRank as in `personalised_pagerank`. Without contacts all are 0.
    """
    n, ties = len(network), network.ties
    pagerank = personalised_pagerank(network, [person])[0]
    pagerank[person] = 0.0
    adamic_adar, allocation, three = np.zeros((3, n))
    shared = np.zeros(n, dtype=np.int64)
    _near(person, ties.start, ties.to, adamic_adar, allocation, three, shared)
    return Similarity(pagerank, adamic_adar, allocation, three, shared)


def personalised_pagerank(network: Network, sources: ArrayLike, progress: Progress = quiet) -> Floats:
    """Where a random walk from each source is found that goes back with a chance of 0.15 at every step.

    Undirected, ties unweighted (Jeh & Widom 2003); rows sum to one, except for the error. A source without
    contacts keeps everything. Worked out by pushing forward what has not arrived yet (Andersen, Chung &
    Lang 2006), everybody with more than `error` of it per contact at once, so that the order of people has no effect.
    No value is too high, or too low by more than `error_of(network, sources)` times the
    contacts of the person it stands at.

    Args:
        network: n people.
        sources: (k,) positions.
        progress: told how far this is.

    Returns:
        (k, n), a row for each source.
    """
    of = np.asarray(sources, dtype=np.int64)
    n = len(network)
    rows = np.zeros((len(of), n))
    error = error_of(network, len(of))
    ties = network.ties

    def work(own: Workspace, first: int, stop: int) -> None:
        _rows(first, stop, of, ties.start, ties.to, error, rows, *own)

    over_people(len(of), partial(_workspace, n), work, progress, each=n)
    return rows


def error_of(network: Network, sources: int, work: float | None = None) -> float:
    """By how much personalised PageRank from so many sources may be too low, per contact of the person it is at.

    1e-12 if reaching that takes at most a tenth of `work` steps, otherwise the error that `work` steps reach at worst:
    a push from somebody with c contacts takes c steps and settles more than 0.15 * error * c of the one there is to
    settle, so one source takes at most 1 / (0.15 * error) of them.
    """
    work = WORK if work is None else work
    if sources * len(network.ties) * _ROUNDS <= work / 10:
        return EXACT
    return max(EXACT, sources / (RESTART * work))


def ppr_of_pairs(
    network: Network, a: ArrayLike, b: ArrayLike, progress: Progress = quiet, work: float = WORK
) -> Floats:
    """Personalised PageRank from a[i], at b[i]; like `personalised_pagerank`, but only for these pairs.

    On undirected ties PPR_a(b) * contacts of a = PPR_b(a) * contacts of b. So walks start on whichever side has
    fewer different people, and `error_of` is of that many sources.

    Args:
        network: n people.
        a: (m,) positions that walks start from.
        b: (m,) positions to find them at.
        progress: told how far this is.
        work: contacts looked at at most, before it gets less exact.

    Returns:
        (m,) in [0, 1].
    """
    from_, at = np.asarray(a, dtype=np.int64), np.asarray(b, dtype=np.int64)
    degree = network.ties.degree
    if len(distinct(at)) < len(distinct(from_)):
        back = _of_pairs(network, at, from_, progress, work)
        # without contacts there is no other side: everything is at the person itself
        return np.where(degree[from_] > 0, back * degree[at] / np.maximum(degree[from_], 1), from_ == at)
    return _of_pairs(network, from_, at, progress, work)


def both_ways(
    network: Network, a: ArrayLike, b: ArrayLike, progress: Progress = quiet, work: float = WORK
) -> Floats:
    """PPR_a(b) + PPR_b(a) for pairs of positions, (m,); see `ppr_of_pairs`."""
    degree = network.ties.degree
    from_, at = np.asarray(a, dtype=np.int64), np.asarray(b, dtype=np.int64)
    there = ppr_of_pairs(network, from_, at, progress, work)
    return there + np.where(degree[at] > 0, there * degree[from_] / np.maximum(degree[at], 1), from_ == at)


def pairs_with_shared_contact(
    network: Network, left: ArrayLike, right: ArrayLike, progress: Progress = quiet
) -> tuple[Ints, Ints]:
    """Pairs who are not tied and share a contact, one of `left` and one of `right`; undirected.

    Where both people are in both masks, the pair comes once, the lower position first.

    Args:
        network: n people.
        left: (n,) bool, who may be the first of a pair.
        right: (n,) bool, who may be the second.
        progress: told how far this is.

    Returns:
        (m,) positions of the first and of the second, in ascending order.
    """
    n, ties = len(network), network.ties
    first, second = np.asarray(left, dtype=np.bool_), np.asarray(right, dtype=np.bool_)
    counts = np.zeros(n + 1, dtype=np.int64)
    nowhere = np.empty(0, dtype=np.int32)

    def count(_own: None, start: int, stop: int) -> None:
        _open(start, stop, ties.start, ties.to, first, second, counts, nowhere)

    def write(_own: None, start: int, stop: int) -> None:
        _open(start, stop, ties.start, ties.to, first, second, counts, b)

    over_people(n, lambda: None, count, progress)
    np.cumsum(counts, out=counts)
    b = np.empty(counts[-1], dtype=np.int32)
    over_people(n, lambda: None, write, progress)
    return np.repeat(np.arange(n, dtype=np.int32), np.diff(counts)), b


Workspace = tuple[Floats, Floats, Floats, Floats, Ints, Ints, Ints, NDArray[np.bool_]]


def _workspace(n: int) -> Workspace:
    """What one walk writes into: arrived, left, sent and just come; who sends, receives, was ever met; and met."""
    arrived, left, sent, came = np.zeros((4, n))
    sending, receiving, met = np.zeros((3, n), dtype=np.int32)
    return arrived, left, sent, came, sending, receiving, met, np.zeros(n, dtype=np.bool_)


def _of_pairs(
    network: Network, a: NDArray[np.int64], b: NDArray[np.int64], progress: Progress, steps: float
) -> Floats:
    """PPR_a(b), one walk from each different a."""
    n, ties = len(network), network.ties
    of, walk = np.unique(a, return_inverse=True)
    order = np.argsort(walk, kind="stable")
    until = np.searchsorted(walk[order], np.arange(len(of) + 1))
    error = error_of(network, len(of), steps)
    found = np.zeros(len(a))

    def work(own: Workspace, first: int, stop: int) -> None:
        _pairs(first, stop, of, until, order, b, ties.start, ties.to, error, found, *own)

    over_people(len(of), partial(_workspace, n), work, progress, each=n)
    return found


@compiled
def _walk(
    source: int,
    start: NDArray[np.int64],
    to: Ints,
    error: float,
    arrived: Floats,
    left: Floats,
    sent: Floats,
    came: Floats,
    sending: Ints,
    receiving: Ints,
    met: Ints,
    was_met: NDArray[np.bool_],
) -> int:
    """Fill `arrived`, all zeros before; return how many of `met` to clear after."""
    met[0], was_met[source] = source, True
    if start[source] == start[source + 1]:
        arrived[source] = 1.0
        return 1
    sending[0], left[source] = source, 1.0
    senders, known, steps = 1, 1, start[source + 1] - start[source]
    while senders:
        sparse = _MANY * steps < len(to)
        received = 0
        for x in range(senders):
            v = sending[x]
            arrived[v] += RESTART * left[v]
            share = (1.0 - RESTART) * left[v] / (start[v + 1] - start[v])
            left[v] = 0.0
            if not sparse:
                sent[v] = share
                continue
            for y in range(start[v], start[v + 1]):
                w = to[y]
                if came[w] == 0.0:
                    receiving[received] = w
                    received += 1
                came[w] += share
        # So many send that it is quicker for everybody to collect from their contacts.
        if not sparse:
            received = len(came)
            for w in range(received):
                receiving[w] = w
                total = 0.0
                for y in range(start[w], start[w + 1]):
                    total += sent[to[y]]
                came[w] = total
            for x in range(senders):
                sent[sending[x]] = 0.0
        senders, steps = 0, 0
        for x in range(received):
            w = receiving[x]
            left[w] += came[w]
            came[w] = 0.0
            if left[w] > 0.0 and not was_met[w]:
                was_met[w] = True
                met[known] = w
                known += 1
            if left[w] > error * (start[w + 1] - start[w]):
                sending[senders] = w
                senders += 1
                steps += start[w + 1] - start[w]
    return known


@compiled
def _clear(known: int, arrived: Floats, left: Floats, met: Ints, was_met: NDArray[np.bool_]) -> None:
    for x in range(known):
        v = met[x]
        arrived[v], left[v], was_met[v] = 0.0, 0.0, False


@compiled
def _rows(
    first: int,
    stop: int,
    of: NDArray[np.int64],
    start: NDArray[np.int64],
    to: Ints,
    error: float,
    rows: Floats,
    arrived: Floats,
    left: Floats,
    sent: Floats,
    came: Floats,
    sending: Ints,
    receiving: Ints,
    met: Ints,
    was_met: NDArray[np.bool_],
) -> None:
    """The rows of sources from `first` up to `stop`."""
    for row in range(first, stop):
        known = _walk(of[row], start, to, error, arrived, left, sent, came, sending, receiving, met, was_met)
        rows[row] = arrived
        _clear(known, arrived, left, met, was_met)


@compiled
def _pairs(
    first: int,
    stop: int,
    of: NDArray[np.int64],
    until: NDArray[np.int64],
    order: NDArray[np.int64],
    b: NDArray[np.int64],
    start: NDArray[np.int64],
    to: Ints,
    error: float,
    found: Floats,
    arrived: Floats,
    left: Floats,
    sent: Floats,
    came: Floats,
    sending: Ints,
    receiving: Ints,
    met: Ints,
    was_met: NDArray[np.bool_],
) -> None:
    """The values at b of walks from `first` up to `stop`; walk k's pairs are order[until[k]:until[k + 1]]."""
    for walk in range(first, stop):
        known = _walk(of[walk], start, to, error, arrived, left, sent, came, sending, receiving, met, was_met)
        for x in range(until[walk], until[walk + 1]):
            found[order[x]] = arrived[b[order[x]]]
        _clear(known, arrived, left, met, was_met)


@compiled
def _near(
    i: int,
    start: NDArray[np.int64],
    to: Ints,
    adamic_adar: Floats,
    allocation: Floats,
    three: Floats,
    shared: NDArray[np.int64],
) -> None:
    """Two and three steps from i, to everybody but i."""
    for x in range(start[i], start[i + 1]):
        u = to[x]
        contacts = start[u + 1] - start[u]
        for y in range(start[u], start[u + 1]):
            v = to[y]
            if v == i:
                continue
            # u knows i and v, so that ln(contacts) is above 0
            adamic_adar[v] += 1.0 / np.log(contacts)
            allocation[v] += 1.0 / contacts
            shared[v] += 1
            weight = 1.0 / np.sqrt(contacts * (start[v + 1] - start[v]))
            for z in range(start[v], start[v + 1]):
                if to[z] != i and to[z] != u:
                    three[to[z]] += weight


@compiled
def _open(
    first: int,
    stop: int,
    start: NDArray[np.int64],
    to: Ints,
    left: NDArray[np.bool_],
    right: NDArray[np.bool_],
    counts: NDArray[np.int64],
    b: Ints,
) -> None:
    """Of a from `first` up to `stop`: where b is empty, counts[a + 1] = pairs; else b[counts[a]:] = who."""
    seen = np.full(len(left), -1, dtype=np.int32)
    for a in range(first, stop):
        if not left[a]:
            continue
        seen[a] = a
        for x in range(start[a], start[a + 1]):
            seen[to[x]] = a
        pairs = 0
        for x in range(start[a], start[a + 1]):
            for y in range(start[to[x]], start[to[x] + 1]):
                k = to[y]
                if seen[k] == a or not right[k] or (k < a and left[k] and right[a]):
                    continue
                seen[k] = a
                if len(b):
                    b[counts[a] + pairs] = k
                pairs += 1
        if len(b):
            b[counts[a] : counts[a] + pairs].sort()
        else:
            counts[a + 1] = pairs
