"""A family of measures: its parameters, its columns, and how to work it out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray
from pydantic import Field

from graph.analysis.measures.parallel import Progress
from graph.analysis.network import Direction, Network, Positions
from graph.model import Column
from graph.questions.base import CountingOf, parsed

Value = str | int | float | None


Values = NDArray[Any]


REGION = 100_000
"""Up to so many people, a measure in about linear time ranks a hundred times within a minute or so."""
TOWN = 2_000
"""The same for one that searches from everybody."""


class Followed(CountingOf):
    """Which ties a measure counts, and whether it follows them one way."""

    direction: Direction = Field(
        "undirected",
        title="Direction",
        description="Undirected: ties in both directions. Directed: ties from the one who said so.",
    )


class Undirected(CountingOf):
    """Which ties an undirected measure counts."""

    direction: Literal["undirected"] = Field(
        "undirected", title="Direction", description="This measure takes ties in both directions."
    )


class Stated(CountingOf):
    """Which ties a measure counts that follows who said so."""

    direction: Literal["directed"] = Field(
        "directed", title="Direction", description="This measure follows who said so."
    )


class FromOne(Undirected):
    """Which ties a measure counts, and the person (or organisation) it starts from."""

    person: str = Field(
        min_length=1,
        max_length=200,
        title="Person",
        description="The person, or the organisation, to compare all others with: an id, or a name that only one has.",
        json_schema_extra={"format": "person"},
    )


class Asked(NamedTuple):
    """What a measure depends on apart from the network. `person` is a position, for families that start from one."""

    direction: Direction
    person: int


class By(NamedTuple):
    """What rows are ranked by: (n,) columns, the first decides; among these positions, everybody if None."""

    columns: Sequence[Values]
    among: Positions | None = None

    def order(self, network: Network) -> Positions:
        """Positions, highest first; see `Network.ranked`."""
        return network.ranked(*self.columns, among=self.among)


class Found(NamedTuple):
    """The result of a measure.

    Attributes:
        values: (n,) for each column of the family; nan where there is none.
        order: positions of the rows, in their order.
        summary: for each number of the family's summary; None where there is none.
    """

    values: Sequence[Values]
    order: Positions
    summary: Sequence[Value]


@dataclass(frozen=True)
class Family:
    """Measures that are worked out together.

    Attributes:
        columns: the columns after id, label and sector.
        ranked: how rows are ordered, in words.
        shown: keys of the columns that a terminal shows if it has room; rows are ordered by the first.
        summary: numbers of the network as a whole.
        by: works out what rows are ranked by, and nothing else; None if they rank nobody.
        gathered: whether it is of people and gatherings (projects, events), and not of ties.
        stability_to: up to so many people, stability (ranking again and again) is worth its time.
    """

    name: str
    title: str
    measures: str
    parameters: type[CountingOf]
    columns: Sequence[Column]
    ranked: str
    shown: Sequence[str]
    summary: Sequence[Column]
    work: Callable[[Network, Asked, Progress], Found]
    by: Callable[[Network, Asked], By] | None
    gathered: bool = False
    stability_to: int = REGION

    @property
    def leading(self) -> str:
        """The column that rows are ordered by, highest first."""
        return self.shown[0]

    @property
    def starts_from_one(self) -> bool:
        """Whether it compares everybody with one person, which is a required parameter."""
        return issubclass(self.parameters, FromOne)

    @property
    def example(self) -> dict[str, str]:
        """Parameters to try it with."""
        return {"person": "Nadia Rahman"} if self.starts_from_one else {}

    def parse(self, given: dict[str, Any]) -> CountingOf:
        """The parameters from text.

        Raises:
            InvalidInput: names each field that is unknown, missing or out of range.
        """
        return parsed(self.parameters, given)


WHO = (
    Column("id", "Id", "text", "The id of each."),
    Column("label", "Name", "text", "The name, or a description instead of one that you may not see."),
    Column("sector", "Sector", "text", "Their main sector, or their group in a file. Empty if not stated."),
)
"""The first columns of every family."""


def direction_of(p: CountingOf) -> Direction:
    """The direction that parameters ask for."""
    return p.direction if isinstance(p, Followed | Stated) else "undirected"


def rounded(value: float) -> float | None:
    """A number of a summary; None where there is none."""
    return float(value) if np.isfinite(value) else None


def others(network: Network, asked: Asked) -> Positions:
    """Positions of everybody except the person asked about."""
    return np.delete(np.arange(len(network)), asked.person)
