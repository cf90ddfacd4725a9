"""Chains of acquaintances from one person, a row for everybody else."""

from __future__ import annotations

import numpy as np

from graph.analysis.measures.chains import NOBODY, Chains, chains_from
from graph.analysis.measures.parallel import Progress
from graph.analysis.network import Network
from graph.analysis.tables.family import Asked, By, Family, Found, FromOne, others
from graph.model import Column


def _chains(network: Network, asked: Asked, _progress: Progress) -> Found:
    found = chains_from(network, asked.person)
    links, before = found.links.astype(object), np.full(len(network), None, dtype=object)
    links[found.links < 0] = None
    for person in np.flatnonzero(found.before != NOBODY).tolist():
        before[person] = network.ids[found.before[person]]
    return Found(
        [found.worth, links, before],
        _by(network, asked, found).order(network),
        [int((found.links > 0).sum()), int(found.links.max())],
    )


def _by(network: Network, asked: Asked, found: Chains) -> By:
    return By((found.worth, -found.links), others(network, asked))


CHAINS = Family(
    name="chains",
    title="Chains",
    measures="The best chain of ties from one to all others.",
    parameters=FromOne,
    columns=[
        Column(
            "worth",
            "Worth",
            "number",
            "Product of the strengths along the chain, less where it leads through one with many contacts; "
            "0 without a chain.",
        ),
        Column("links", "Ties", "integer", "How many ties it goes along; empty without a chain."),
        Column(
            "before",
            "Last before",
            "text",
            "Id of the last one before the end; empty without a chain.",
        ),
    ],
    ranked="highest worth first, then fewest ties",
    shown=["worth", "links", "before"],
    summary=[
        Column("reached", "Reached", "integer", "All others have no chain from the one asked about."),
        Column("longest", "Longest chain", "integer", "Ties of the longest of these chains."),
    ],
    work=_chains,
    by=lambda network, asked: _by(network, asked, chains_from(network, asked.person)),
)
