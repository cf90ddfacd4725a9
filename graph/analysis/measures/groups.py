"""Groups that people form by their ties, independent of sectors, and how far those groups cross sectors."""

from __future__ import annotations

from dataclasses import dataclass

import graspologic_native
import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_array

from graph.analysis.measures.centrality import by_size
from graph.analysis.network import Ints, Links, Network

_SEED = 1
_ITERATIONS = 2


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
    """

    community: Ints
    sizes: NDArray[np.int64]
    modularity: float
    likeness: float
    crossing: float
    crossing_inside: float
    sectors: NDArray[np.int64]


def groups(network: Network) -> Groups:
    """Communities by Leiden (Traag, Waltman & van Eck 2019), with a fixed seed.

    They maximise modularity (Newman & Girvan 2004) over the ties, unweighted and undirected. The
    result is one good division of many, not the only one; it does not depend on the order of people.

    People whose sector is not stated count as one sector of their own. Isolates are communities of one person,
    and are part of the comparison with sectors.
    """
    n, links = len(network), network.ties
    community, count = _communities(network)
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


def _communities(network: Network) -> tuple[Ints, int]:
    """(n,) community of everybody, and how many there are."""
    n, links = len(network), network.ties
    if not len(links):
        return network.id_order.astype(np.int32), n
    # The result of Leiden depends on the order of people, so it gets them by id.
    place = network.id_order
    ordered = coo_array((np.ones(len(links)), (place[links.rows], place[links.to])), shape=(n, n)).tocsr()
    ordered.sort_indices()
    _, found = graspologic_native.leiden_csr(
        ordered.indptr.astype(np.int64),
        ordered.indices.astype(np.int32),
        ordered.data,
        n,
        iterations=_ITERATIONS,
        seed=_SEED,
    )
    label = np.empty(n, dtype=np.int64)
    label[list(found)] = list(found.values())
    label = label[place]
    alone = links.degree == 0
    label[alone] = n + np.flatnonzero(alone)
    codes, dense = np.unique(label, return_inverse=True)
    community, _ = by_size(dense.astype(np.int32), len(codes), place)
    return community, len(codes)
