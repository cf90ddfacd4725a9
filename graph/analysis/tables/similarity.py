"""Similarity to one person, a row for everybody else."""

from __future__ import annotations

import numpy as np

from graph.analysis.measures.parallel import Progress
from graph.analysis.measures.similarity import Similarity, error_of, to_everybody
from graph.analysis.network import Network
from graph.analysis.tables.family import Asked, By, Family, Found, FromOne, others
from graph.model import Column


def _similarity(network: Network, asked: Asked, _progress: Progress) -> Found:
    found = to_everybody(network, asked.person)
    ties = network.ties
    tied = np.zeros(len(network), dtype=bool)
    tied[ties.to[ties.start[asked.person] : ties.start[asked.person + 1]]] = True
    return Found(
        [
            found.pagerank,
            found.adamic_adar,
            found.resource_allocation,
            found.paths_of_three,
            found.shared,
            tied,
        ],
        _by(network, asked, found).order(network),
        [int(tied.sum()), error_of(network, 1)],
    )


def _by(network: Network, asked: Asked, found: Similarity) -> By:
    return By((found.pagerank, found.adamic_adar), others(network, asked))


SIMILARITY = Family(
    name="similarity",
    title="Similarity",
    measures="How near all others are to one, tied or not.",
    parameters=FromOne,
    columns=[
        Column(
            "pagerank",
            "PageRank",
            "number",
            "Share of the time a walk from the one asked about spends there; restart 0.15.",
        ),
        Column("adamic_adar", "Adamic-Adar", "number", "Sum over shared contacts of 1 / ln(their contacts)."),
        Column(
            "resource_allocation",
            "Resource allocation",
            "number",
            "Sum over shared contacts of 1 / their contacts.",
        ),
        Column(
            "paths_of_three",
            "Paths of three",
            "number",
            "Sum over paths of three ties of 1 / root of the contacts of the two in between.",
        ),
        Column("shared", "Shared", "integer", "Shared contacts."),
        Column("tied", "Tied", "text", "Whether the two are tied already."),
    ],
    ranked="highest PageRank first, then Adamic-Adar",
    shown=["pagerank", "adamic_adar", "shared", "tied", "paths_of_three", "resource_allocation"],
    summary=[
        Column("contacts", "Contacts of the one asked about", "integer", "How many it is tied to."),
        Column(
            "pagerank_error",
            "PageRank is too low by at most",
            "number",
            "For each contact of the one it stands at; never too high.",
        ),
    ],
    work=_similarity,
    by=lambda network, asked: _by(network, asked, to_everybody(network, asked.person)),
)
