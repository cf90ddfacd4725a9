"""Groups that people form by their ties, independent of sectors, and how far those groups cross sectors."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_array

from graph.analysis.measures.consensus import consensus
from graph.analysis.measures.parallel import Progress, quiet
from graph.analysis.measures.parts import by_size
from graph.analysis.network import Ints, Links, Network


@dataclass(frozen=True)
class Groups:
    """Communities of n people, and what their sectors have to do with them.

    Attributes:
        community: (n,) int32 numbered from 0, biggest first, then by the smallest id; an isolate is one of its own.
        sizes: (k,) people in each community.
        modularity: ties inside communities beyond what degrees would give, of all ties; nan without ties.
        likeness: adjusted Rand index of communities and sectors: 1 the same, about 0 no more alike than by chance.
        crossing: share of all ties that cross sectors, in [0, 1]; nan without ties.
        crossing_inside: share of the ties inside communities that cross sectors, in [0, 1]; nan without ties.
        sectors: (k, s) people of each community by sector, in the order of the network's; a last column, where
            there are such people, counts those whose sector is not stated.
        together: (n,) share of runs in which another of the same community was in the same one, on average.
        runs: how many runs of Leiden the communities are the consensus of.
    """

    community: Ints
    sizes: NDArray[np.int64]
    modularity: float
    likeness: float
    crossing: float
    crossing_inside: float
    sectors: NDArray[np.int64]
    together: NDArray[np.float64]
    runs: int


def groups(network: Network, progress: Progress = quiet) -> Groups:
    """Communities as the consensus of runs of Leiden, with fixed seeds; see `consensus`.

    Each run maximises modularity (Newman & Girvan 2004) over the ties, unweighted and undirected. One run is one good
    division of many; `together` says who does not always stay with the others.

    People whose sector is not stated count as one sector of their own. Isolates are communities of one person,
    and are part of the comparison with sectors.
    """
    n, links = len(network), network.ties
    agreed = consensus(network, progress=progress)
    count = int(agreed.label.max(initial=-1)) + 1
    community, _ = by_size(agreed.label, count, network.id_order)
    sector = np.where(network.sector < 0, len(network.sectors), network.sector)
    crosses = sector[links.rows] != sector[links.to]
    inside = community[links.rows] == community[links.to]
    columns = len(network.sectors) + bool((network.sector < 0).any())
    table = np.bincount(community * columns + sector, minlength=count * columns).reshape(count, columns)
    return Groups(
        community=community,
        sizes=np.bincount(community, minlength=count) if n else np.zeros(0, np.int64),
        modularity=modularity(links, community),
        likeness=adjusted_rand(community, sector),
        crossing=_share(crosses),
        crossing_inside=_share(crosses[inside]),
        sectors=table,
        together=agreed.together,
        runs=agreed.runs,
    )


def modularity(links: Links, community: Ints) -> float:
    """Share of ties inside communities, less what the same degrees would give (Newman & Girvan 2004).

    In [-1/2, 1); nan without ties.

    Args:
        links: symmetric, each tie an entry each way.
        community: (n,) from 0.
    """
    if not len(links):
        return float("nan")
    inside = np.mean(community[links.rows] == community[links.to])
    ends = np.bincount(community, links.degree) / len(links)
    return float(inside - (ends**2).sum())


def adjusted_rand(one: Ints, other: Ints) -> float:
    """How far two divisions of the same people agree, corrected for chance.

    (agreeing pairs - expected) / (most there could be - expected), from the table of both (Hubert & Arabie 1985).
    1 for the same division, 0 on average for unrelated ones, negative for less alike than that. Where the two
    are trivially the same (everybody together in both, everybody alone in both, fewer than two people) it is 1.

    Args:
        one: (n,) codes from 0.
        other: (n,) codes from 0.
    """
    n = len(one)
    if n < 2:
        return 1.0
    both = coo_array((np.ones(n, np.int64), (one, other))).tocsr()
    together = _pairs(both.data)
    in_one, in_other = _pairs(np.bincount(one)), _pairs(np.bincount(other))
    expected = in_one * in_other / (n * (n - 1) / 2)
    most = (in_one + in_other) / 2
    return (together - expected) / (most - expected) if most != expected else 1.0


def _pairs(sizes: NDArray[np.int64]) -> float:
    """Pairs of people in the same group."""
    return float((sizes * (sizes - 1) // 2).sum())


def _share(marked: NDArray[np.bool_]) -> float:
    return float(marked.mean()) if len(marked) else float("nan")
