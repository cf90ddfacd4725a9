"""What things may cost, and what they do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from benchmarks.case import WEFT
from benchmarks.measuring import Figure

Figures = dict[tuple[str, str, int], Figure]

REGION, COUNTRY = 100_000, 1_000_000


@dataclass(frozen=True)
class Budget:
    """What something may cost on the network of so many people: seconds, or bytes."""

    title: str
    people: int
    most: float
    found: Callable[[Figures], float | None]
    """What it does cost; None where that was not measured."""
    unit: str = "s"
    why: str = ""
    """Why it is not held, where it is not."""


def seconds_of(case: str, people: int) -> Callable[[Figures], float | None]:
    """What a case took Weft."""

    def found(figures: Figures) -> float | None:
        figure = figures.get((case, WEFT, people))
        return figure.seconds if figure else None

    return found


def largest(people: int) -> Callable[[Figures], float | None]:
    """Most memory that any of Weft's processes took, network and libraries included."""

    def found(figures: Figures) -> float | None:
        taken = [
            f.whole for (_, engine, n), f in figures.items() if engine == WEFT and n == people and f.whole
        ]
        return max(taken, default=None)

    return found


def arrays_of(people: int) -> Callable[[Figures], float | None]:
    """Memory of the arrays that the graph is read into."""

    def found(figures: Figures) -> float | None:
        figure = figures.get(("projection", WEFT, people))
        return figure.arrays if figure else None

    return found


QUESTIONS = {
    "fill": "Offline import into Neo4j",
    "projection": "Projection: the whole graph from Neo4j into arrays",
    "count-between": "Who stands between two sectors, counted in arrays",
    "who-connects": "Question: who connects two sectors, arrays at hand",
    "gaps": "Question: gaps over all pairs of sectors, with verdicts, arrays at hand",
    "introductions": "Question: introductions for one person, ranked, arrays at hand",
    "stability": "Stability of who-connects: 100 rankings, beside the answer",
}
"""What is measured against the graph in Neo4j."""

CASE_TITLES = {"roles": "Gould-Fernandez roles, z, credit", "holes": "Constraint and effective size"}


_READING = (
    "About half of the time is Neo4j's, sending lists of numbers, and the rest Python's, making arrays of "
    "them. A Neo4j that has just started is slowest: here it is asked three times, and the middle one "
    "counts. Sending ids instead of Neo4j's own numbers took a third longer; one, two or three reads side "
    "by side took the same."
)
_ANSWERING = (
    "The counting alone is held, as the row above says. The rest is Neo4j's: employers, and the ties on "
    "the map."
)
_GIVING_REASONS = (
    "About half is Neo4j's: needs that offers meet, projects and events in common. Personalised PageRank "
    "is most of the rest, and was made twice as fast by asking no more of it than the ranking shows."
)
_FILLING = (
    "With projects, events and identities such a map is 20.7 million nodes and relationships, not 7 million. "
    "Neo4j's own import is two thirds of the time and keeps both cores busy; spelling the tables is the rest."
)


def _time(name: str, people: int, most: float, why: str = "") -> Budget:
    return Budget({**CASE_TITLES, **QUESTIONS}[name], people, most, seconds_of(name, people), why=why)


BUDGETS = (
    _time("projection", REGION, 2.0, _READING),
    Budget("Memory of the projection", REGION, 100e6, arrays_of(REGION), "B"),
    _time("roles", REGION, 0.6),
    _time("holes", REGION, 0.3),
    _time("count-between", REGION, 0.05),
    _time("who-connects", REGION, 0.05, _ANSWERING),
    _time("gaps", REGION, 0.05),
    _time("introductions", REGION, 0.3, _GIVING_REASONS),
    Budget("Reach of five key people in two steps", REGION, 5.0, seconds_of("reach", REGION)),
    _time("fill", COUNTRY, 120.0, _FILLING),
    _time("projection", COUNTRY, 25.0, _READING),
    _time("roles", COUNTRY, 10.0),
    Budget("Peak memory of any measure", COUNTRY, 4e9, largest(COUNTRY), "B"),
)
