"""Measures as tables with a row for each person, of the graph or of files. One family in each module."""

from __future__ import annotations

from graph.analysis.tables.brokerage import BROKERAGE
from graph.analysis.tables.centrality import CENTRALITY
from graph.analysis.tables.chains import CHAINS
from graph.analysis.tables.family import Family
from graph.analysis.tables.groups import GROUPS
from graph.analysis.tables.holes import HOLES
from graph.analysis.tables.influence import INFLUENCE
from graph.analysis.tables.mixing import MIXING
from graph.analysis.tables.reciprocity import RECIPROCITY
from graph.analysis.tables.similarity import SIMILARITY
from graph.analysis.tables.two_mode import TWO_MODE
from graph.directory.nearest import nearest
from graph.errors import NotFound

FAMILIES: tuple[Family, ...] = (
    BROKERAGE,
    HOLES,
    MIXING,
    CENTRALITY,
    GROUPS,
    INFLUENCE,
    RECIPROCITY,
    TWO_MODE,
    SIMILARITY,
    CHAINS,
)


def find(name: str) -> Family:
    """The family of this name.

    Raises:
        NotFound: there is none; carries the nearest names.
    """
    for family in FAMILIES:
        if family.name == name:
            return family
    raise NotFound("measure", name, nearest(name, {one.name: f"{one.name} {one.title}" for one in FAMILIES}))
