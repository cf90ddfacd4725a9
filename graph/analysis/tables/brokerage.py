"""Brokerage, a row for each person: the five roles, compared with chance, and shared credit."""

from __future__ import annotations

import numpy as np

from graph.analysis.measures.alike import alike
from graph.analysis.measures.brokerage import COLUMNS as PARTS
from graph.analysis.measures.brokerage import ROLES, Brokerage, brokerage
from graph.analysis.measures.parallel import Progress
from graph.analysis.network import Network
from graph.analysis.tables.family import Asked, By, Family, Followed, Found
from graph.model import Column, ColumnType

_PLAYED = {
    "coordinator": "Pairs not in touch that this one stands between: all three are in one sector.",
    "itinerant": "The two are in one sector, this one is in another.",
    "representative": "Links their main sector to another.",
    "gatekeeper": "Links another sector to theirs.",
    "liaison": "All three are of different sectors.",
    "total": "All five together.",
}


_AGAINST: tuple[tuple[str, str, ColumnType, str], ...] = (
    ("", "", "integer", ""),
    ("_expected", " expected", "number", "How many a random network of this size and density would have."),
    (
        "_z",
        " z",
        "number",
        "Count less expected, in standard deviations of such networks; empty where there is none.",
    ),
    (
        "_credit",
        " share of pairs",
        "number",
        "Each pair counts as 1, split equally between everyone who stands between the two.",
    ),
)


def _brokerage(network: Network, asked: Asked, progress: Progress) -> Found:
    found = brokerage(network, asked.direction, progress)
    matrices = found.counts, found.expected, found.z, found.credit
    others = alike(network, found.counts, asked.direction, progress)
    every = int(found.counts[:, -1].sum())
    within = int(found.counts[:, 0].sum())
    columns = [column for matrix in (*matrices, others.z) for column in matrix.T]
    across = 1 - within / every if every else None
    if not network.sectors:  # nobody has a role then
        parts = [*PARTS] * len(matrices) + [*ROLES]
        unknown, across = np.full(len(network), np.nan), None
        columns = [
            column if part == "total" else unknown for part, column in zip(parts, columns, strict=True)
        ]
    return Found(columns, _by(network, found).order(network), [every, across])


def _by(network: Network, found: Brokerage) -> By:
    return By((found.counts[:, -1], found.credit[:, -1]))


BROKERAGE = Family(
    name="brokerage",
    title="Brokerage",
    measures="Who stands between others who are not in touch, by the sectors of the three.",
    parameters=Followed,
    columns=[
        Column(f"{part}{ending}", f"{part.capitalize()}{title}", type_, counted or _PLAYED[part])
        for ending, title, type_, counted in _AGAINST
        for part in PARTS
    ]
    + [
        Column(
            f"{part}_against_others",
            f"{part.capitalize()} against others",
            "number",
            "Count less that of others with as many contacts in this sector, in standard deviations.",
        )
        for part in ROLES
    ],
    ranked="highest total first, then largest share of pairs",
    shown=["total", "total_z", *PARTS[:-1]],
    summary=[
        Column("open_pairs", "Open pairs", "integer", "Sum of all totals: pairs count in each direction."),
        Column("across", "Across sectors", "number", "Share of them that are not all in one sector."),
    ],
    work=_brokerage,
    by=lambda network, asked: _by(network, brokerage(network, asked.direction)),
)
