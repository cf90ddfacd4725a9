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


BUDGETS = {
    "roles-region": Budget("Gould-Fernandez roles, z, credit", REGION, 0.6, seconds_of("roles", REGION)),
    "holes-region": Budget("Constraint and effective size", REGION, 0.3, seconds_of("holes", REGION)),
    "reach-region": Budget("Reach of five key people, two steps", REGION, 5.0, seconds_of("reach", REGION)),
    "roles-country": Budget("Gould-Fernandez roles, z, credit", COUNTRY, 10.0, seconds_of("roles", COUNTRY)),
    "memory-country": Budget("Peak memory of any measure", COUNTRY, 4e9, largest(COUNTRY), "B"),
}
