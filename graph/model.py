"""The words of the domain as frozen data. Pure: no I/O, no Flask, no Neo4j."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

Evidence = Literal["knows", "projects", "events", "organisations"]
Agreed = Literal["either", "both"]
Of = Literal["people", "organisations"]
Level = Literal["sector", "group"]
Role = Literal["lead", "member", "analyst", "admin"]
Visibility = Literal["named", "listed", "unnamed"]
Verdict = Literal["not connected", "thin", "connected", "too few to tell"]
Names = Literal["all", "public"]
"""Who an answer names: everybody that its reader may see named, or only people who agreed to be named to all."""
Ids = Literal["new", "stable"]
"""Whether the ids of an export without names are new each time, or the same as last time."""
Kind = Literal["person", "organisation", "sector", "project", "event", "place", "topic"]
ColumnType = Literal["person", "organisation", "sector", "text", "integer", "number", "verdict"]

USUAL_LARGEST = 15
"""A project, event or organisation with more people than this ties nobody, unless asked otherwise: they need not know
each other."""


@dataclass(frozen=True)
class Viewer:
    """Who is asking. `person_id` is empty for somebody who is not on the map."""

    role: Role
    person_id: str = ""


@dataclass(frozen=True)
class Scope:
    """Who is counted: people of these visibilities and the ties among them, and `also` one person of any visibility."""

    visible: tuple[Visibility, ...]
    also: str = ""


EVERYBODY = Scope(("named", "listed", "unnamed"))
"""For numbers about the whole map, as about its sectors. Names and reasons keep to what their reader may see."""


@dataclass(frozen=True)
class Ref:
    """A thing on the map, by id. People have no label until `people.reveal` has decided what the viewer sees."""

    kind: Kind
    id: str
    label: str = ""
    also_in: list[str] = field(default_factory=list)
    """Names of the sectors of a broker's other employers, which they bridge as well as their main sector."""


Cell = Ref | str | int | float | None


@dataclass(frozen=True)
class Column:
    """One column of an answer's table; `counted` says in plain words how its values are counted."""

    key: str
    title: str
    type: ColumnType
    counted: str


@dataclass(frozen=True)
class Elements:
    """The supporting map as Cytoscape elements, and how much of it was left out to stay readable.

    A node is `{"data": {"id", "kind", "label", "sector", "role"}}`, an edge
    `{"data": {"id", "source", "target", "kind", "strength"}}`; `role` says why a node is there. Of `loss`, ties that
    would go have `lost` too: `last` if they are among the last between two sectors, otherwise `tie`.
    """

    nodes: list[dict[str, Any]] = field(default_factory=list)
    edges: list[dict[str, Any]] = field(default_factory=list)
    nodes_left_out: int = 0
    edges_left_out: int = 0


@dataclass(frozen=True)
class ShownStatement:
    """A statement as it ran; `script` sets its parameters first, ready to paste into Neo4j Browser or cypher-shell."""

    name: str
    statement: str
    parameters: dict[str, Any]
    script: str


@dataclass(frozen=True)
class Coverage:
    """How many people of a sector are on the map, were asked about their ties, and answered."""

    sector: str
    name: str
    people: int
    asked: int
    answered: int

    @property
    def share(self) -> float | None:
        """Share of the people on the map who answered, in [0, 1]; None if nobody was asked."""
        return self.answered / self.people if self.asked else None


@dataclass(frozen=True)
class Basis:
    """The data behind an answer.

    `people` and `ties` count what is on the map under the evidence asked for, each pair of people once;
    `left_out` maps a reason to how many were left out for it; what is shared by more than `largest` ties nobody.
    """

    people: int
    ties: int
    evidence: list[Evidence]
    agreed: Agreed
    as_of: date
    version: int
    undated: int
    coverage: list[Coverage]
    left_out: dict[str, int]
    largest: int = USUAL_LARGEST


@dataclass(frozen=True)
class RankingStability:
    """The stability of an answer's ranking: `runs` rankings, each with so much missing, drawn at random.

    Rows say in how many of 100 they came first, and among the first five, with a standard error of `error` at most.
    Rankings are made until that is 2, or until they take too long. `ready` is false while that is still being worked
    out, `runs` then being the most there may be and `error` what is aimed at: ask again. `gathered` is what of which a
    share of `gatherings_missing` is left out: “projects”.
    """

    runs: int
    ties_missing: float
    answers_missing: float
    ready: bool
    error: float = 5.0
    gatherings_missing: float = 0.0
    gathered: str = ""


@dataclass(frozen=True)
class Answer:
    """The answer to a question: a sentence, a table, a map, the Cypher, and the data behind it.

    `steady` is there if the rows are a ranking. `method` is the number of the way it was counted: answers of two
    numbers cannot be compared (docs/methods.md says what each meant).
    """

    question: str
    parameters: dict[str, Any]
    sentence: str
    columns: list[Column]
    rows: list[dict[str, Cell]]
    total: int
    truncated: bool
    elements: Elements
    cypher: list[ShownStatement]
    basis: Basis
    steady: RankingStability | None = None
    method: int = 1


_MENTION = re.compile(r"⟦([^⟧]+)⟧")


def mention(person_id: str) -> str:
    """A person in running text, by id; `people.reveal` puts the words in."""
    return f"⟦{person_id}⟧"


def mentioned(text: str) -> list[str]:
    """The ids of all people that a text mentions, in order."""
    return _MENTION.findall(text)


def with_labels(text: str, labels: dict[str, str]) -> str:
    """The text with every mention replaced by that person's label."""
    return _MENTION.sub(lambda match: labels[match[1]], text)
