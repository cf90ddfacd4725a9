"""Communities, a row for each person."""

from __future__ import annotations

import numpy as np

from graph.analysis.measures.groups import groups
from graph.analysis.measures.parallel import Progress
from graph.analysis.network import Network
from graph.analysis.tables.family import Asked, Family, Found, Undirected, rounded
from graph.model import Column


def _groups(network: Network, _asked: Asked, progress: Progress) -> Found:
    found = groups(network, progress)
    size = found.sizes[found.community]
    own = found.sectors[found.community, network.sector]  # not stated is -1, and the last column
    return Found(
        [size, found.community + 1, own, np.rint(100 * found.together).astype(np.int64)],
        network.ranked(size, -found.community),
        [
            len(found.sizes),
            *map(rounded, (found.modularity, found.likeness, found.crossing, found.crossing_inside)),
            found.runs,
        ],
    )


GROUPS = Family(
    name="groups",
    title="Groups",
    measures="Groups formed by ties, whatever the sectors: what many runs of Leiden agree on.",
    parameters=Undirected,
    columns=[
        Column("community_size", "Size of group", "integer", "How many the group has."),
        Column("community", "Group", "integer", "Number of the group each is in; 1 is the biggest."),
        Column(
            "of_own_sector",
            "Of their main sector",
            "integer",
            "Those of the group who are of the same sector, this one included.",
        ),
        Column(
            "with_group_in",
            "With their group in",
            "integer",
            "In how many of 100 runs another of the group was in the same one, on average; 100 if alone.",
        ),
    ],
    ranked="biggest group first",
    shown=["community_size", "community", "of_own_sector", "with_group_in"],
    summary=[
        Column("communities", "Groups", "integer", "Those without ties are groups of their own."),
        Column(
            "modularity",
            "Modularity",
            "number",
            "Share of ties inside groups beyond what numbers of ties would give.",
        ),
        Column(
            "likeness",
            "Likeness of groups and sectors",
            "number",
            "1 where they are the same, about 0 where no more alike than by chance (adjusted Rand index).",
        ),
        Column("crossing", "Ties that cross sectors", "number", "As a share of all ties."),
        Column(
            "crossing_inside",
            "Ties inside groups that cross sectors",
            "number",
            "As a share of the ties inside groups.",
        ),
        Column(
            "runs",
            "Runs",
            "integer",
            "How many runs were made; 100, and fewer on a large map.",
        ),
    ],
    work=_groups,
    by=None,  # of groups; which person of a group comes first says nothing
)
