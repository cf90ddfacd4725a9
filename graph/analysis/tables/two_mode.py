"""Two-mode centrality, a row for each person: who is central among people and gatherings."""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator, Field, field_validator

from graph.analysis.measures.parallel import Progress
from graph.analysis.measures.two_mode import TwoMode, two_mode
from graph.analysis.network import Network
from graph.analysis.tables.family import TOWN, Asked, By, Family, Found, Undirected
from graph.model import Column, Evidence
from graph.questions.base import split, worded


class Gathered(Undirected):
    """Which gatherings a two-mode measure counts."""

    evidence: Annotated[
        list[Evidence] | None,
        BeforeValidator(split),
        Field(
            default_factory=lambda: ["projects", "events"],
            title="What counts as a gathering",
            **worded(
                "Projects, events, organisations other than the main employer of all, or several of these; "
                "what people said has no gatherings. If you choose none: projects and events.",
                "Projects, events, people who belong to several organisations, or several of these; what was stated "
                "has no gatherings. If you choose none: projects and events.",
            ),
        ),
    ]

    @field_validator("evidence")
    @classmethod
    def _of_gatherings(cls, evidence: list[Evidence] | None) -> list[Evidence] | None:
        gathered: list[Evidence] = [kind for kind in evidence or ["projects", "events"] if kind != "knows"]
        if not gathered:
            raise ValueError("choose projects, events or organisations: stated ties have no gatherings")
        return gathered


def _two_mode(network: Network, _asked: Asked, progress: Progress) -> Found:
    found = two_mode(network, network.gatherings.present, progress)
    return Found(
        [found.betweenness, found.degree, found.share],
        _by(found).order(network),
        [found.gatherings, int(found.degree.sum()), found.betweenness_error],
    )


def _by(found: TwoMode) -> By:
    return By((found.betweenness, found.degree))


TWO_MODE = Family(
    name="two-mode",
    title="Two-mode centrality",
    measures="How central each is among all of them and the projects and events that they were at.",
    parameters=Gathered,
    columns=[
        Column(
            "betweenness",
            "Two-mode betweenness",
            "number",
            "Pairs of others, gatherings too, on whose shortest paths each lies, of the most there could be.",
        ),
        Column("degree", "Gatherings", "integer", "At how many gatherings each was."),
        Column("degree_share", "Share of gatherings", "number", "The same as a share of all, from 0 to 1."),
    ],
    ranked="highest betweenness first, then most gatherings",
    shown=["betweenness", "degree", "degree_share"],
    summary=[
        Column(
            "gatherings", "Gatherings", "integer", "Projects, events or what else was chosen, of two or more."
        ),
        Column("memberships", "Memberships", "integer", "How often one of them was at one."),
        Column(
            "betweenness_error",
            "Error of betweenness",
            "number",
            "With 95 % probability none is off by more. 0 up to 10,000, with gatherings.",
        ),
    ],
    work=_two_mode,
    by=lambda network, _asked: _by(two_mode(network, network.gatherings.present)),
    stability_to=TOWN,
    gathered=True,
)
