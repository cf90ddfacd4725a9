"""The cases: each measure, and who else works it out."""

from __future__ import annotations

from typing import Any

import networkx as nx
import numpy as np
import rustworkx
from numpy.typing import ArrayLike
from scipy.sparse.csgraph import dijkstra

from benchmarks.case import Case, Engine, columns, on_one_core, ours
from benchmarks.network_science import NETWORK_SCIENCE, by_node, itself
from benchmarks.peers import (
    directed_igraph_of,
    directed_rustworkx_of,
    graphblas_of,
    holes_graphblas,
    holes_scipy,
    igraph_of,
    networkx_of,
    roles_graphblas,
    roles_scipy,
    rustworkx_of,
    scipy_of,
    steps_of,
)
from graph.analysis.measures.between_sets import between
from graph.analysis.measures.brokerage import brokerage
from graph.analysis.measures.centrality import EXACT, SOURCES, betweenness, pagerank
from graph.analysis.measures.chains import chains_from
from graph.analysis.measures.consensus import consensus
from graph.analysis.measures.fitting import fitted
from graph.analysis.measures.holes import holes
from graph.analysis.measures.influence import best_to_brief
from graph.analysis.measures.link_prediction import Suggestions, suggestions
from graph.analysis.measures.loss import loss
from graph.analysis.measures.parts import parts
from graph.analysis.measures.similarity import personalised_pagerank, to_everybody
from graph.analysis.network import Network

ASKING = range(10)
"""Positions where personalised PageRank starts."""


def between_the_largest(net: Network) -> Suggestions:
    """Pairs between the two largest sectors, by weights that are at hand."""
    one, other = np.argsort(-np.bincount(net.sector[net.sector >= 0]))[:2]
    no_gap = np.zeros((len(net.sectors) + 1,) * 2, dtype=bool)
    return suggestions(net, None, net.sector == one, net.sector == other, no_gap)


def marked(graph_size: int, found: Any) -> ArrayLike:
    """Of positions: who is among them."""
    mark = np.zeros(graph_size)
    mark[list(found)] = 1
    return mark


def of_ordered_pairs(found: Any) -> ArrayLike:
    """Betweenness counted in pairs, as a share of them."""
    values = np.asarray(found)
    return 2 * values / ((len(values) - 1) * (len(values) - 2))


def two_sectors(net: Network) -> Any:
    """Who stands between the two biggest sectors."""
    first, second = np.argsort(-np.bincount(net.sector))[:2]
    return between(net, net.sector == first, net.sector == second)


def shortest_from_first(costs: Any) -> ArrayLike:
    """What it costs to reach everybody from the first person."""
    return dijkstra(costs, indices=np.array(0))


def starting(person: int) -> dict[int, float]:
    """Where a personalised walk goes back to."""
    return {person: 1.0}


CASES: dict[str, Case] = {
    case.name: case
    for case in (
        Case(
            "roles",
            "Brokerage: roles, z, credit",
            [
                *on_one_core(ours(brokerage, lambda found: found.counts)),
                Engine("scipy formulas (counts only)", scipy_of, roles_scipy, itself),
                Engine("GraphBLAS formulas (counts only)", graphblas_of, roles_graphblas, itself),
                Engine("R sna (counts, z)", r="roles"),
            ],
        ),
        Case(
            "holes",
            "Constraint and effective size",
            [
                *on_one_core(
                    ours(
                        lambda net: holes(net, "undirected"),
                        lambda found: columns(found.constraint, found.effective_size),
                    )
                ),
                Engine("scipy formulas", scipy_of, holes_scipy, itself),
                Engine("GraphBLAS formulas", graphblas_of, holes_graphblas, itself),
                Engine("igraph (constraint only)", igraph_of, lambda graph: graph.constraint(), itself),
                Engine("networkx (constraint only)", networkx_of, nx.constraint, by_node),
            ],
        ),
        Case(
            "between",
            "Who stands between the two biggest sectors",
            ours(two_sectors),
        ),
        Case(
            "betweenness",
            f"Betweenness (Weft past {EXACT:,} people: sampled, {SOURCES:,} sources)",
            [
                *ours(betweenness, lambda found: found[0]),
                Engine("igraph", igraph_of, lambda graph: graph.betweenness(), of_ordered_pairs),
                Engine("rustworkx", rustworkx_of, rustworkx.betweenness_centrality, by_node),
                Engine("networkx", networkx_of, nx.betweenness_centrality, by_node),
            ],
        ),
        Case(
            "pagerank",
            "PageRank",
            [
                *ours(pagerank, itself),
                Engine("igraph", igraph_of, lambda graph: graph.pagerank(), itself),
                Engine(
                    "rustworkx",
                    directed_rustworkx_of,
                    lambda graph: rustworkx.pagerank(graph, tol=1e-12, max_iter=1000),
                    by_node,
                ),
                Engine(
                    "networkx",
                    networkx_of,
                    lambda graph: nx.pagerank(graph, tol=1e-12, max_iter=1000),
                    by_node,
                ),
            ],
        ),
        Case(
            "cuts",
            "Components, cut points, bridges",
            [
                *ours(parts, lambda found: itself(found.cut_point)),
                Engine(
                    "igraph",
                    igraph_of,
                    lambda g: (g.connected_components(), g.bridges(), g.articulation_points(), g.vcount()),
                    lambda found: marked(found[3], found[2]),
                ),
                Engine(
                    "networkx",
                    networkx_of,
                    lambda g: (
                        list(nx.connected_components(g)),
                        list(nx.bridges(g)),
                        list(nx.articulation_points(g)),
                        len(g),
                    ),
                    lambda found: marked(found[3], found[2]),
                ),
            ],
        ),
        Case(
            "groups",
            "Communities, one run (Leiden; networkx: Louvain)",
            [
                *ours(lambda net: consensus(net, 1)),
                Engine(
                    "igraph",
                    igraph_of,
                    lambda graph: graph.community_leiden(objective_function="modularity", n_iterations=-1),
                ),
                Engine(
                    "networkx", networkx_of, lambda graph: nx.community.louvain_communities(graph, seed=1)
                ),
            ],
        ),
        Case(
            "walks",
            f"Personalised PageRank of {len(ASKING)} people",
            [
                *ours(lambda net: personalised_pagerank(net, ASKING), itself),
                Engine(
                    "igraph",
                    igraph_of,
                    lambda graph: [
                        graph.personalized_pagerank(damping=0.85, reset_vertices=[one]) for one in ASKING
                    ],
                    itself,
                ),
                Engine(
                    "networkx",
                    networkx_of,
                    lambda graph: [
                        by_node(nx.pagerank(graph, 0.85, starting(one), tol=1e-12, max_iter=1000))
                        for one in ASKING
                    ],
                    itself,
                ),
            ],
        ),
        Case(
            "near",
            "One person's nearness to everybody, five measures",
            ours(lambda net: to_everybody(net, 0)),
        ),
        Case(
            "fit",
            "Fitting the model of nearness, beside the answers",
            ours(fitted, lambda found: found.weights),
        ),
        Case(
            "suggestions",
            "Pairs to introduce between the two largest sectors, ranked",
            ours(between_the_largest, lambda found: found.closes),
        ),
        Case(
            "chains",
            "Best chains from one person to everybody",
            [
                *ours(lambda net: chains_from(net, 0), lambda found: found.worth),
                Engine(
                    "scipy",
                    steps_of,
                    shortest_from_first,
                    lambda found: np.exp(-found),
                ),
                Engine(
                    "igraph",
                    lambda net: directed_igraph_of(steps_of(net)),
                    lambda graph: graph.distances(source=[0], weights="cost"),
                    lambda found: np.exp(-np.array(found[0])),
                ),
            ],
        ),
        Case(
            "reach",
            "Five people to brief, two steps",
            on_one_core(ours(lambda net: best_to_brief(net, 5, 2))),
        ),
        Case(
            "loss",
            "What comes apart when one person leaves",
            ours(lambda net: loss(net, np.array([int(net.ties.degree.argmax())]))),
        ),
        *NETWORK_SCIENCE,
    )
}
