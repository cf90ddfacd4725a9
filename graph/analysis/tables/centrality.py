"""Centrality, a row for each person."""

from __future__ import annotations

from graph.analysis.measures.centrality import betweenness, centrality
from graph.analysis.measures.parallel import Progress
from graph.analysis.network import Floats, Network
from graph.analysis.tables.family import TOWN, Asked, By, Family, Followed, Found
from graph.model import Column


def _centrality(network: Network, asked: Asked, progress: Progress) -> Found:
    found = centrality(network, asked.direction, progress)
    return Found(
        [
            found.betweenness,
            found.degree,
            found.strength,
            found.pagerank,
            found.closeness,
            found.coreness,
            found.cut_point,
            found.component + 1,
            found.component_size,
        ],
        _by(network, asked, found.betweenness).order(network),
        [
            int(found.component.max()) + 1,
            int(found.component_size.max()),
            int(found.cut_point.sum()),
            len(found.bridges),
            found.betweenness_error,
        ],
    )


def _by(network: Network, asked: Asked, between: Floats) -> By:
    return By((between, network.links(asked.direction).degree))


CENTRALITY = Family(
    name="centrality",
    title="Centrality",
    measures="How central each is, and who holds the network together.",
    parameters=Followed,
    columns=[
        Column(
            "betweenness",
            "Betweenness",
            "number",
            "Share of the pairs of others on whose shortest paths each lies, from 0 to 1.",
        ),
        Column(
            "degree",
            "Contacts",
            "integer",
            "How many each is tied to, or named where direction is followed.",
        ),
        Column(
            "strength",
            "Strength",
            "number",
            "Sum of their weights: strength out of 5, one half if not stated; 1 / (k - 1) for a project of k.",
        ),
        Column(
            "pagerank",
            "PageRank",
            "number",
            "Share of the time that a walker along ties spends there; damping 0.85.",
        ),
        Column(
            "closeness",
            "Closeness",
            "number",
            "Others in reach, squared, over their steps and all others: 1 with a tie to all. Empty past 10,000 nodes.",
        ),
        Column(
            "coreness",
            "Core",
            "integer",
            "The largest k for which each is in a part where all have k ties or more.",
        ),
        Column(
            "cut_point",
            "Cut point",
            "text",
            "Whether the network falls into more parts without this one.",
        ),
        Column("component", "Part", "integer", "Number of the connected part each is in; 1 is the biggest."),
        Column("component_size", "Size of part", "integer", "How many that part has."),
    ],
    ranked="highest betweenness first, then most contacts",
    shown=["betweenness", "degree", "strength", "pagerank", "cut_point", "component"],
    summary=[
        Column(
            "components",
            "Parts",
            "integer",
            "Connected parts; those without ties are parts of their own.",
        ),
        Column("largest", "Largest part", "integer", "How many are in it."),
        Column(
            "cut_points",
            "Cut points",
            "integer",
            "Those whose absence would split the network into more parts.",
        ),
        Column(
            "bridges", "Bridges", "integer", "Ties whose absence would split the network into more parts."
        ),
        Column(
            "betweenness_error",
            "Betweenness is off by at most",
            "number",
            "0 where it is exact; past 10,000 nodes a sample is taken, and this holds with 95 % probability.",
        ),
    ],
    work=_centrality,
    by=lambda network, asked: _by(network, asked, betweenness(network, asked.direction)[0]),
    stability_to=TOWN,
)
