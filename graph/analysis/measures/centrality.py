"""How central everybody is: contacts, their strength, PageRank, betweenness, and who holds the network together."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from graph.analysis.measures.influence import search
from graph.analysis.measures.parallel import Progress, added, compiled, over_people, quiet
from graph.analysis.measures.parts import parts
from graph.analysis.network import Direction, Floats, Ints, Links, Network, Positions

DAMPING = 0.85
"""PageRank's damping: how often a walk goes on to a contact instead of anybody (Brin & Page 1998)."""

EXACT = 10_000
"""Up to this many people, betweenness uses paths from everybody; past it, from a sample."""

SOURCES = 2_000
"""People in that sample."""

UNSURE = 0.05
"""The probability, at most, that somebody's sampled betweenness is off by more than the bound."""

_SEED = 1
_CLOSE_ENOUGH = 1e-12
_MOST_STEPS = 1_000


@dataclass(frozen=True)
class Centrality:
    """How central n people are. Isolates have 0 contacts, strength and betweenness, and a component of 1.

    Attributes:
        degree: (n,) how many people each leads to; undirected, how many contacts.
        strength: (n,) sum of the weights of those ties.
        pagerank: (n,) share of the time that a walker spends with each; adds up to 1.
        betweenness: (n,) in [0, 1], share of the pairs of others on whose shortest paths each lies.
        betweenness_error: with 95 % probability nobody's betweenness is off by more; 0 if it is exact.
        closeness: (n,) in [0, 1], how near each is to everybody; nan past 10,000 people.
        coreness: (n,) the largest k for which each is in a k-core.
        component: (n,) number of the connected part each is in, biggest first.
        component_size: (n,) people in that part.
        cut_point: (n,) bool, whether the network falls into more parts without this person.
        bridges: (k, 2) positions of pairs whose tie is the only one between two parts, each once, ascending.
    """

    degree: NDArray[np.int64]
    strength: Floats
    pagerank: Floats
    betweenness: Floats
    betweenness_error: float
    closeness: Floats
    coreness: NDArray[np.int64]
    component: Ints
    component_size: NDArray[np.int64]
    cut_point: NDArray[np.bool_]
    bridges: NDArray[np.int64]


def centrality(
    network: Network, direction: Direction = "undirected", progress: Progress = quiet
) -> Centrality:
    """All these measures, for everybody.

    Degree, strength, PageRank, betweenness and closeness follow the direction; cores, components, cut points and
    bridges are those of the undirected ties.
    """
    links = network.links(direction)
    between, error = betweenness(network, direction, progress)
    found = parts(network)
    return Centrality(
        degree=links.degree,
        strength=strength(links),
        pagerank=pagerank(network, direction),
        betweenness=between,
        betweenness_error=error,
        closeness=closeness(network, direction, progress),
        coreness=coreness(network),
        component=found.component,
        component_size=found.size,
        cut_point=found.cut_point,
        bridges=found.bridges,
    )


def strength(links: Links) -> Floats:
    """(n,) sum of the weights each leads with; 0 for isolates."""
    total = np.bincount(links.rows, links.weights, minlength=len(links.start) - 1)
    return np.asarray(total, dtype=np.float64)


def pagerank(network: Network, direction: Direction = "undirected") -> Floats:
    """(n,) PageRank with damping 0.85 (Brin & Page 1998), unweighted; adds up to 1.

    A person who leads to nobody shares their rank among everybody, so that isolates have the least but not 0.
    """
    n, links = len(network), network.links(direction)
    if not n:
        return np.zeros(0)
    onward = 1.0 / links.degree[links.rows]
    walk = csr_array(csr_array((onward, links.to, links.start), shape=(n, n)).T)
    nowhere = links.degree == 0
    rank = np.full(n, 1 / n)
    for _ in range(_MOST_STEPS):
        last = rank
        rank = DAMPING * (walk @ last + last[nowhere].sum() / n) + (1 - DAMPING) / n
        if np.abs(rank - last).sum() < _CLOSE_ENOUGH:
            break
    return rank


def betweenness(
    network: Network,
    direction: Direction = "undirected",
    progress: Progress = quiet,
    *,
    exact: int = EXACT,
    sources: int = SOURCES,
) -> tuple[Floats, float]:
    """(n,) share of the ordered pairs of others that each stands between, and how far off it may be.

    For each pair the share of its shortest paths, unweighted, that pass through the person, summed and divided by
    (n - 1)(n - 2): in [0, 1] (Freeman 1977, by the method of Brandes 2001). Isolates, and everybody where there
    are fewer than three people, have 0.

    Past `exact` people, the paths from a sample of them are counted and scaled up (Brandes & Pich 2007), drawn
    with replacement by a fixed seed. With 95 % probability none of the n values is off by more than the bound returned,
    the smaller of two, each of which fails with at most half of the other 5 %, delta: what one source adds to
    somebody's value lies in [0, R], R = n / (n - 1), and has a sample variance of at most V, so that it is

    - R sqrt(log(2 n / delta) / (2 sources)) by Hoeffding (1963), or
    - sqrt(2 V log(4 n / delta) / sources) + 7 R log(4 n / delta) / (3 (sources - 1)) by Maurer & Pontil (2009).

    Both are cautious: most values are much closer.

    O(sources * ties).

    Args:
        network: people and ties.
        direction: along statements as they were made, or along ties either way.
        progress: told how far it is.
        exact: up to this many people everybody is a source.
        sources: how many are, past that; at least two.
    """
    n, links = len(network), network.links(direction)
    if n < 3:
        return np.zeros(n), 0.0
    people = np.arange(n)
    if n > exact and sources < n:
        # Drawn in the order of ids, so that the sample does not depend on the order of people.
        people = np.random.default_rng(_SEED).choice(np.argsort(network.id_order), sources)
    start, to = links.start, links.to

    def make() -> tuple[Floats, Floats, Floats, Ints, Ints]:
        return np.zeros((n, 2)), np.zeros(n), np.zeros(n), np.full(n, -1, np.int32), np.zeros(n, np.int32)

    def work(own: tuple[Floats, Floats, Floats, Ints, Ints], first: int, stop: int) -> None:
        _paths_from(people[first:stop], start, to, *own)

    found = added([own[0] for own in over_people(len(people), make, work, progress)])
    scale = n / ((n - 1) * (n - 2))
    value, square = found[:, 0] * scale / len(people), found[:, 1] * scale**2 / len(people)
    if len(people) == n:
        return value, 0.0
    return np.minimum(value, 1.0), _error(n, len(people), float((square - value**2).max()))


def _error(n: int, sources: int, variance: float) -> float:
    """With 95 % probability none of n values is off by more than this; the variance is the largest in the sample."""
    most, delta = n / (n - 1), UNSURE / 2
    hoeffding = most * np.sqrt(np.log(2 * n / delta) / (2 * sources))
    unlikely = np.log(4 * n / delta)
    unbiased = variance * sources / (sources - 1)
    bernstein = np.sqrt(2 * unbiased * unlikely / sources) + 7 * most * unlikely / (3 * (sources - 1))
    return float(min(hoeffding, bernstein))


@compiled
def _paths_from(
    sources: NDArray[np.int64],
    start: NDArray[np.int64],
    to: Ints,
    found: Floats,
    paths: Floats,
    through: Floats,
    steps: Ints,
    order: Ints,
) -> None:
    """Everybody's part in the shortest paths from each source (Brandes 2001).

    Args:
        found: (n, 2) sums of that and of its square, added to.
        paths: zeros, left as zeros: how many shortest paths lead to each.
        through: zeros, left as zeros: what goes on from each.
        steps: -1, left as -1: how far each is.
        order: people that the search reached, nearest first.
    """
    for source in sources:
        order[0], reached, at = source, 1, 0
        steps[source], paths[source] = 0, 1.0
        while at < reached:
            v = order[at]
            at += 1
            for x in range(start[v], start[v + 1]):
                w = to[x]
                if steps[w] < 0:
                    steps[w] = steps[v] + 1
                    order[reached] = w
                    reached += 1
                if steps[w] == steps[v] + 1:
                    paths[w] += paths[v]
        for back in range(reached - 1, 0, -1):
            v = order[back]
            carried = 0.0
            for x in range(start[v], start[v + 1]):
                w = to[x]
                if steps[w] == steps[v] + 1:
                    carried += (1.0 + through[w]) / paths[w]
            through[v] = paths[v] * carried
            found[v, 0] += through[v]
            found[v, 1] += through[v] ** 2
        for at in range(reached):
            v = order[at]
            steps[v], paths[v], through[v] = -1, 0.0, 0.0


def closeness(network: Network, direction: Direction = "undirected", progress: Progress = quiet) -> Floats:
    """(n,) how near each is to everybody: ((r - 1) / (n - 1)) (r - 1) / sum of steps to the r - 1 others in reach.

    In [0, 1]; 1 with a tie to everybody, 0 for isolates (Freeman 1979; for several parts Wasserman & Faust 1994,
    equation 5.22). Directed, by the steps that lead from each. nan past 10,000 people, where it would take minutes.
    O(n m).
    """
    n, links = len(network), network.links(direction)
    if n > EXACT:
        return np.full(n, np.nan)
    found = np.zeros(n)

    def work(own: tuple[Ints, Ints], first: int, stop: int) -> None:
        _closeness(first, stop, links.start, links.to, *own, found)

    over_people(n, lambda: (np.full(n, -1, np.int32), np.zeros(n, np.int32)), work, progress, each=n)
    return found


@compiled
def _closeness(
    first: int, stop: int, start: NDArray[np.int64], to: Ints, steps: Ints, order: Ints, found: Floats
) -> None:
    """Closeness of those from `first` up to `stop`.

    Args:
        steps: -1, left as -1.
        order: people that the search reached, nearest first.
    """
    n = len(steps)
    for source in range(first, stop):
        order[0] = source
        reached, total = search(order[:1].copy(), n, start, to, steps, order), 0
        for at in range(reached):
            total += steps[order[at]]
            steps[order[at]] = -1
        if total:
            found[source] = (reached - 1) / (n - 1) * (reached - 1) / total


def coreness(network: Network) -> NDArray[np.int64]:
    """(n,) the largest k for which each is in a k-core: a part in which everybody has k ties or more (Seidman 1983).

    Undirected; 0 for isolates. O(m).
    """
    found = np.zeros(len(network), dtype=np.int64)
    if len(network.ties):
        _cores(network.ties.start, network.ties.to, found)
    return found


@compiled
def _cores(start: NDArray[np.int64], to: Ints, left: Positions) -> None:
    """Take out the one with fewest ties left, again and again (Batagelj & Zaversnik 2003); `left` is each one's core.

    `order` is by ties left, and `first` says where those with so many begin in it, so that losing one is a swap.
    """
    n = len(left)
    for person in range(n):
        left[person] = start[person + 1] - start[person]
    first = np.zeros(left.max() + 2, dtype=np.int64)
    for person in range(n):
        first[left[person] + 1] += 1
    first = np.cumsum(first)
    order, place, filled = np.empty(n, dtype=np.int64), np.empty(n, dtype=np.int64), first.copy()
    for person in range(n):
        place[person] = filled[left[person]]
        order[place[person]] = person
        filled[left[person]] += 1
    for at in range(n):
        person = order[at]
        for x in range(start[person], start[person + 1]):
            other = to[x]
            if left[other] > left[person]:
                ahead = max(first[left[other]], at + 1)
                moved = order[ahead]
                order[ahead], order[place[other]] = other, moved
                place[moved], place[other] = place[other], ahead
                first[left[other]] = ahead + 1
                left[other] -= 1
