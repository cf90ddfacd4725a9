"""Measures as tables with a row for each person, of the graph or of files. One family in each module."""

from __future__ import annotations

from graph.errors import NotFound
from graph.measuring.brokerage import BROKERAGE
from graph.measuring.centrality import CENTRALITY
from graph.measuring.chains import CHAINS
from graph.measuring.family import Family
from graph.measuring.groups import GROUPS
from graph.measuring.holes import HOLES
from graph.measuring.influence import INFLUENCE
from graph.measuring.mixing import MIXING
from graph.measuring.similarity import SIMILARITY
from graph.nearest import nearest

FAMILIES: tuple[Family, ...] = (BROKERAGE, HOLES, MIXING, CENTRALITY, GROUPS, INFLUENCE, SIMILARITY, CHAINS)


def find(name: str) -> Family:
    """The family of this name.

    Raises:
        NotFound: there is none; carries the nearest names.
    """
    for family in FAMILIES:
        if family.name == name:
            return family
    raise NotFound("measure", name, nearest(name, {one.name: f"{one.name} {one.title}" for one in FAMILIES}))
