"""The cases that network scientists ask for: closeness, cores, hierarchy, mixing, triads, consensus, two modes."""

from __future__ import annotations

from typing import Any

import networkx as nx
import numpy as np
import rustworkx
from numpy.typing import ArrayLike, NDArray
from scipy.sparse import csr_array

from benchmarks.case import WEFT, Case, Engine, ours
from benchmarks.peers import hierarchy_scipy, igraph_of, networkx_of, rustworkx_of, scipy_of
from graph.analysis.measures.centrality import EXACT, closeness, coreness
from graph.analysis.measures.consensus import FEWEST_RUNS, MOST_RUNS, THRESHOLD, TIES_RUN, consensus
from graph.analysis.measures.holes import holes
from graph.analysis.measures.mixing import degree_assortativity, sector_assortativity, sector_counts
from graph.analysis.measures.reciprocity import TRIADS, reciprocity, triad_census
from graph.analysis.measures.two_mode import most_between, two_mode
from graph.analysis.network import Network

GATHERED = 0.4
"""Gatherings to a person, each of somebody and up to seven contacts."""


def itself(found: Any) -> ArrayLike:
    """For results that are what is compared."""
    return np.asarray(found, dtype=float)


def by_node(found: Any) -> ArrayLike:
    """Of a dictionary from node to value."""
    return np.array([found[node] for node in range(len(found))], dtype=float)


def closeness_igraph(graph: Any) -> ArrayLike:
    """Igraph's is among those in reach; their share of all others is what Wasserman and Faust multiply it by."""
    parts = graph.connected_components()
    size = np.array(parts.sizes())[parts.membership]
    return np.asarray(np.nan_to_num(graph.closeness(normalized=True)) * (size - 1) / (len(size) - 1))


def with_sectors(make: Any) -> Any:
    """A library's graph and everybody's sector."""
    return lambda net: (make(net), net.sector.tolist())


def assortativity_networkx(taken: tuple[nx.Graph, list[int]]) -> tuple[float, float]:
    """By sector and by contacts."""
    graph, sector = taken
    nx.set_node_attributes(graph, dict(enumerate(sector)), "sector")
    return (
        nx.attribute_assortativity_coefficient(graph, "sector"),
        nx.degree_assortativity_coefficient(graph),
    )


def assortativity_igraph(taken: tuple[Any, list[int]]) -> tuple[float, float]:
    """By sector and by contacts."""
    graph, sector = taken
    return graph.assortativity_nominal(sector, directed=False), graph.assortativity_degree(directed=False)


def said_igraph(net: Network) -> Any:
    """Statements as a directed igraph graph."""
    import igraph

    return igraph.Graph(n=len(net), edges=np.column_stack([net.out.rows, net.out.to]), directed=True)


def said_networkx(net: Network) -> nx.DiGraph:
    """Statements as a directed networkx graph."""
    graph = nx.DiGraph()
    graph.add_nodes_from(range(len(net)))
    graph.add_edges_from(zip(net.out.rows.tolist(), net.out.to.tolist(), strict=True))
    return graph


def triads_networkx(graph: nx.DiGraph) -> list[float]:
    """Reciprocity, then the triad census."""
    census = nx.triadic_census(graph)
    return [nx.overall_reciprocity(graph), *(census[name] for name in TRIADS)]


def triads(net: Network) -> list[float]:
    """Reciprocity, then the triad census."""
    return [reciprocity(net).reciprocity, *triad_census(net).tolist()]


def consensus_igraph(graph: Any) -> NDArray[np.int64]:
    """The same consensus with igraph's Leiden: tied pairs weighed by the share of runs that put them together."""
    runs = int(np.clip(TIES_RUN // graph.ecount(), FEWEST_RUNS, MOST_RUNS))
    weights = None
    while True:
        found = np.array(
            [
                graph.community_leiden(
                    objective_function="modularity", weights=weights, n_iterations=2
                ).membership
                for _ in range(runs)
            ]
        )
        ends = np.array(graph.get_edgelist())
        share = (found[:, ends[:, 0]] == found[:, ends[:, 1]]).mean(axis=0)
        if np.isin(share, (0.0, 1.0)).all():
            return np.asarray(found[0])
        graph = graph.copy()
        kept = share >= THRESHOLD
        graph.delete_edges(np.flatnonzero(~kept).tolist())
        weights = share[kept].tolist()


def gathered(net: Network) -> tuple[Network, csr_array]:
    """People, and (g, n) who of them was at which of invented gatherings."""
    rng, n = np.random.default_rng(3), len(net)
    held = [
        [one, *net.contacts(one)[:7].tolist()] for one in rng.integers(n, size=int(GATHERED * n)).tolist()
    ]
    rows = np.repeat(np.arange(len(held)), [len(there) for there in held])
    people = np.concatenate([np.array(there) for there in held])
    return net, csr_array((np.ones(len(people), dtype=np.int64), (rows, people)), shape=(len(held), n))


def two_mode_of(net: Network) -> tuple[int, int, NDArray[np.int64]]:
    """How many people and gatherings, and the (m, 2) ends of memberships, gatherings after people."""
    _, present = gathered(net)
    held = present.tocoo()
    n, m = present.shape[1], present.shape[0]
    return n, m, np.column_stack([held.col, n + held.row])


def two_mode_igraph(net: Network) -> Any:
    """An igraph graph of people and gatherings, and how many of both."""
    import igraph

    n, m, ends = two_mode_of(net)
    return igraph.Graph(n=n + m, edges=ends), n, m


def two_mode_rustworkx(net: Network) -> Any:
    """A rustworkx graph of people and gatherings, and how many of both."""
    n, m, ends = two_mode_of(net)
    graph = rustworkx.PyGraph(multigraph=False)
    graph.add_nodes_from(range(n + m))
    graph.add_edges_from_no_data(list(map(tuple, ends.tolist())))
    return graph, n, m


def two_mode_networkx(net: Network) -> Any:
    """A networkx graph of people and gatherings, and how many of both."""
    n, m, ends = two_mode_of(net)
    graph = nx.Graph(ends.tolist())
    graph.add_nodes_from(range(n))
    return graph, n, m


def between_of(pairs: ArrayLike, n: int, m: int) -> ArrayLike:
    """Pairs between which people stand, as a share of the most."""
    return np.asarray(pairs)[:n] / most_between(n, m)


NETWORK_SCIENCE = (
    Case(
        "closeness",
        "Closeness (up to 10,000 people)",
        [
            *ours(closeness, itself),
            Engine("igraph", igraph_of, closeness_igraph, itself),
            Engine("rustworkx", rustworkx_of, rustworkx.closeness_centrality, by_node),
            Engine("networkx", networkx_of, nx.closeness_centrality, by_node),
        ],
        up_to=EXACT,
    ),
    Case(
        "cores",
        "Cores",
        [
            *ours(coreness, itself),
            Engine("igraph", igraph_of, lambda graph: graph.coreness(), itself),
            Engine("networkx", networkx_of, nx.core_number, by_node),
            Engine("R sna", r="cores"),
        ],
    ),
    Case(
        "hierarchy",
        "Burt's hierarchy (Weft: with constraint and effective size)",
        [
            *ours(lambda net: holes(net, "undirected"), lambda found: found.hierarchy),
            Engine("scipy formulas", scipy_of, hierarchy_scipy, itself),
        ],
    ),
    Case(
        "assortativity",
        "Assortativity by sector and by contacts",
        [
            *ours(lambda net: (sector_assortativity(sector_counts(net)), degree_assortativity(net)), itself),
            Engine("igraph", with_sectors(igraph_of), assortativity_igraph, itself),
            Engine("networkx", with_sectors(networkx_of), assortativity_networkx, itself),
        ],
    ),
    Case(
        "triads",
        "Reciprocity and triad census",
        [
            *ours(triads, itself),
            Engine(
                "igraph",
                said_igraph,
                lambda graph: [graph.reciprocity(), *graph.triad_census()],
                itself,
            ),
            Engine("networkx", said_networkx, triads_networkx, itself),
        ],
    ),
    Case(
        "consensus",
        f"Groups that runs of Leiden agree on ({MOST_RUNS} runs to 10,000 ties, {FEWEST_RUNS} from 100,000)",
        [*ours(consensus), Engine("igraph, run as often", igraph_of, consensus_igraph)],
    ),
    Case(
        "two-mode",
        "Two-mode betweenness (Weft past 10,000 people and gatherings: sampled)",
        [
            Engine(WEFT, gathered, lambda taken: two_mode(*taken), lambda found: found.betweenness),
            Engine(
                "igraph",
                two_mode_igraph,
                lambda taken: between_of(taken[0].betweenness(), *taken[1:]),
                itself,
            ),
            Engine(
                "rustworkx",
                two_mode_rustworkx,
                lambda taken: between_of(
                    by_node(rustworkx.betweenness_centrality(taken[0], normalized=False)), *taken[1:]
                ),
                itself,
            ),
            Engine(
                "networkx",
                two_mode_networkx,
                lambda taken: by_node(
                    {
                        one: value
                        for one, value in nx.bipartite.betweenness_centrality(
                            taken[0], range(taken[1])
                        ).items()
                        if one < taken[1]
                    }
                ),
                itself,
            ),
        ],
    ),
)
