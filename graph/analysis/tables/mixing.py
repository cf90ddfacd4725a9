"""Mixing, a row for each person: ties inside and outside their sector."""

from __future__ import annotations

import numpy as np

from graph.analysis.measures.mixing import (
    EIByPerson,
    degree_assortativity,
    ei_by_person,
    ei_permutation,
    sector_assortativity,
    sector_counts,
)
from graph.analysis.measures.parallel import Progress
from graph.analysis.network import Network
from graph.analysis.tables.family import Asked, By, Family, Found, Undirected, rounded
from graph.model import Column


def _mixing(network: Network, _asked: Asked, progress: Progress) -> Found:
    found, dealt = ei_by_person(network), ei_permutation(network, progress=progress)
    counts = sector_counts(network)
    counted = int(np.triu(counts).sum())
    return Found(
        [found.outside, found.inside, found.e_i_index],
        _by(network, found).order(network),
        [
            counted,
            float(np.trace(counts) / counted) if counted else None,
            *map(rounded, (dealt.index, dealt.expected, dealt.p_inward, dealt.p_outward)),
            dealt.shuffles,
            rounded(sector_assortativity(counts)),
            rounded(degree_assortativity(network)),
        ],
    )


def _by(network: Network, found: EIByPerson) -> By:
    return By((found.outside, found.e_i_index))


MIXING = Family(
    name="mixing",
    title="Mixing",
    measures="How much each is tied to other sectors rather than to their main sector.",
    parameters=Undirected,
    columns=[
        Column("outside", "Outside", "integer", "Ties to other sectors, both sectors being stated."),
        Column("inside", "Inside", "integer", "Ties to their main sector."),
        Column(
            "e_i_index",
            "E-I index",
            "number",
            "(Outside - inside) / both: -1 means only their main sector, 1 only others. Empty without such ties.",
        ),
    ],
    ranked="most ties outside first, then highest E-I index",
    shown=["outside", "inside", "e_i_index"],
    summary=[
        Column("counted", "Ties counted", "integer", "Those whose two sectors are both stated."),
        Column("share_inside", "Share inside", "number", "Of them, those inside a sector."),
        Column(
            "e_i_index",
            "E-I index",
            "number",
            "(Outside - inside) / all: from -1, only inside, to 1, only outside.",
        ),
        Column(
            "e_i_expected",
            "Expected E-I index",
            "number",
            "Its mean when sectors are dealt out at random.",
        ),
        Column(
            "p_inward",
            "p inward",
            "number",
            "Share of such deals as inward or more so: small where sectors keep to themselves beyond their size.",
        ),
        Column("p_outward", "p outward", "number", "Share of such deals as outward or more so."),
        Column("shuffles", "Deals", "integer", "How often sectors were dealt out at random."),
        Column(
            "sector_assortativity",
            "Assortativity by sector",
            "number",
            "1 if all ties stay inside sectors, 0 if no more than at random.",
        ),
        Column(
            "degree_assortativity",
            "Assortativity by contacts",
            "number",
            "Whether those with many contacts are tied to others with many: a correlation, from -1 to 1.",
        ),
    ],
    work=_mixing,
    by=lambda network, _asked: _by(network, ei_by_person(network)),
)
