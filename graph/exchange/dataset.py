"""What a dataset holds: typed rows of each kind, how they refer to each other, and what makes two the same.

A column is called as its field, without the trailing underscore that keeps a field off a Python keyword.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from operator import itemgetter
from typing import Any, NamedTuple, get_type_hints


class Sector(NamedTuple):
    """A sector, or a part of one; two levels at most."""

    id: str
    name: str
    part_of: str = ""


class Place(NamedTuple):
    """A ward, a town, a building."""

    id: str
    name: str
    kind: str = ""


class Topic(NamedTuple):
    """Something that people can offer or seek."""

    id: str
    name: str


class Organisation(NamedTuple):
    """An organisation; `synthetic` marks an invented one."""

    id: str
    name: str
    kind: str = ""
    sector: str = ""
    place: str = ""
    synthetic: bool = False
    source_key: str = ""


class Person(NamedTuple):
    """A person. `sector` only where they state one of their own; else theirs is that of their main
    organisation.

    `asked` and `answered` are the days on which they were asked about their ties, and answered.
    """

    id: str
    name: str
    post: str = ""
    sector: str = ""
    visibility: str = "unnamed"
    place: str = ""
    email: str = ""
    asked: date | None = None
    answered: date | None = None
    synthetic: bool = False
    source_key: str = ""


class Project(NamedTuple):
    """A project; on while `started` <= day < `ended`."""

    id: str
    name: str
    description: str = ""
    status: str = ""
    started: date | None = None
    ended: date | None = None
    place: str = ""
    synthetic: bool = False
    source_key: str = ""


class Event(NamedTuple):
    """An event on one day."""

    id: str
    name: str
    kind: str = ""
    on: date | None = None
    place: str = ""
    synthetic: bool = False
    source_key: str = ""


class Employment(NamedTuple):
    """Somebody works for an organisation; one of a person's employments may be the main one."""

    person: str
    organisation: str
    post: str = ""
    main: bool = False
    since: date | None = None
    until: date | None = None


class Work(NamedTuple):
    """Somebody works on a project."""

    person: str
    project: str
    part: str = ""


class Partner(NamedTuple):
    """An organisation is lead, partner or funder of a project."""

    organisation: str
    project: str
    part: str = "partner"


class Attendance(NamedTuple):
    """Somebody was at an event."""

    person: str
    event: str


class Offer(NamedTuple):
    """Somebody offers a topic."""

    person: str
    topic: str


class Need(NamedTuple):
    """Somebody seeks a topic."""

    person: str
    topic: str


class Origin(NamedTuple):
    """A project grew from an event or from another project; `said_by` is the person who says so."""

    project: str
    from_kind: str
    from_: str
    said_by: str = ""


class Tie(NamedTuple):
    """`from_` says that they know `to`. Holds in [since, until); `recorded` is when it was learned of."""

    from_: str
    to: str
    strength: int | None = None
    since: date | None = None
    until: date | None = None
    recorded: date | None = None
    source: str = "file"


@dataclass(frozen=True)
class Dataset:
    """All rows of a dataset. Each field's name is also the name of its file."""

    sectors: list[Sector] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    topics: list[Topic] = field(default_factory=list)
    organisations: list[Organisation] = field(default_factory=list)
    people: list[Person] = field(default_factory=list)
    projects: list[Project] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    works_for: list[Employment] = field(default_factory=list)
    works_on: list[Work] = field(default_factory=list)
    partners: list[Partner] = field(default_factory=list)
    attended: list[Attendance] = field(default_factory=list)
    offers: list[Offer] = field(default_factory=list)
    seeks: list[Need] = field(default_factory=list)
    grew_from: list[Origin] = field(default_factory=list)
    ties: list[Tie] = field(default_factory=list)

    def rows(self, kind: str) -> list[Any]:
        """The rows of one kind, by the name of its file."""
        rows: list[Any] = getattr(self, kind)
        return rows

    def sector_of_people(self) -> dict[str, tuple[str, bool]]:
        """Person id -> own sector ("" if none), and whether they stated it; else it is their main employer's."""
        of_organisation = {organisation.id: organisation.sector for organisation in self.organisations}
        main = {job.person: of_organisation.get(job.organisation, "") for job in self.works_for if job.main}
        return {
            person.id: (person.sector, True) if person.sector else (main.get(person.id, ""), False)
            for person in self.people
        }


KINDS: dict[str, type[Any]] = {
    "sectors": Sector,
    "places": Place,
    "topics": Topic,
    "organisations": Organisation,
    "people": Person,
    "projects": Project,
    "events": Event,
    "works_for": Employment,
    "works_on": Work,
    "partners": Partner,
    "attended": Attendance,
    "offers": Offer,
    "seeks": Need,
    "grew_from": Origin,
    "ties": Tie,
}
"""The kinds of rows in the order in which they can be loaded: what is referred to comes first."""

PRIVATE = frozenset({"source_key"})
"""Fields by which a later import finds a row again; they leave Weft in no file."""

REFERENCES: dict[str, dict[str, str]] = {
    "sectors": {"part_of": "sectors"},
    "organisations": {"sector": "sectors", "place": "places"},
    "people": {"sector": "sectors", "place": "places"},
    "projects": {"place": "places"},
    "events": {"place": "places"},
    "works_for": {"person": "people", "organisation": "organisations"},
    "works_on": {"person": "people", "project": "projects"},
    "partners": {"organisation": "organisations", "project": "projects"},
    "attended": {"person": "people", "event": "events"},
    "offers": {"person": "people", "topic": "topics"},
    "seeks": {"person": "people", "topic": "topics"},
    "grew_from": {"project": "projects", "said_by": "people"},
    "ties": {"from_": "people", "to": "people"},
}
"""Which column refers to which kind; an empty cell refers to nothing."""

KEYS: dict[str, tuple[str, ...]] = {
    "works_for": ("person", "organisation"),
    "works_on": ("person", "project"),
    "partners": ("organisation", "project", "part"),
    "attended": ("person", "event"),
    "offers": ("person", "topic"),
    "seeks": ("person", "topic"),
    "grew_from": ("project", "from_kind", "from_"),
    "ties": ("from_", "to", "source"),
}
"""What makes a row the same as another, where it is not the id."""

DAYS: dict[str, frozenset[str]] = {
    kind: frozenset(name for name, hint in get_type_hints(row_type).items() if hint == date | None)
    for kind, row_type in KINDS.items()
}
"""The fields that hold days."""

CHOICES: dict[str, dict[str, tuple[str, ...]]] = {
    "people": {"visibility": ("named", "listed", "unnamed")},
    "partners": {"part": ("lead", "partner", "funder")},
    "grew_from": {"from_kind": ("event", "project")},
}

PERIODS: dict[str, tuple[str, str]] = {
    "projects": ("started", "ended"),
    "works_for": ("since", "until"),
    "ties": ("since", "until"),
}


def _key(kind: str) -> Callable[[Any], tuple[Any, ...]]:
    positions = [KINDS[kind]._fields.index(name) for name in KEYS.get(kind, ("id",))]
    if len(positions) > 1:
        return itemgetter(*positions)
    return lambda row: (row[positions[0]],)


_KEY = {kind: _key(kind) for kind in KINDS}
_USUAL = {
    kind: [
        (position, default)
        for position, name in enumerate(row_type._fields)
        if (default := row_type._field_defaults.get(name)) is not None
    ]
    for kind, row_type in KINDS.items()
}
"""Of each kind the fields that are never None, with what they are where nothing is said."""
_AT_ONCE = 1_000
"""Rows that are worked on column by column."""


def key_of(kind: str, row: Any) -> tuple[Any, ...]:
    """What makes a row the same as another of its kind."""
    return _KEY[kind](row)


def with_defaults(kind: str, rows: Sequence[Any], only: Collection[str] | None = None) -> list[Any]:
    """Rows with their kind's default wherever they hold "" or None.

    Args:
        only: the fields to fill in; all of them if None.
    """
    fields = KINDS[kind]._fields
    makers = {
        at: partial(_with_default, default=default)
        for at, default in _USUAL[kind]
        if only is None or fields[at] in only
    }
    return by_columns(kind, rows, makers)


def by_columns(
    kind: str, rows: Sequence[Any], makers: Mapping[int, Callable[[Sequence[Any]], Sequence[Any]]]
) -> list[Any]:
    """Rows with other cells in some columns: in a third of the time that it takes row by row.

    Args:
        makers: position of a column -> what makes its new cells of the old ones, a stretch at a time, and gives the old
            ones back where nothing is to change.
    """
    out: list[Any] = []
    for start in range(0, len(rows), _AT_ONCE):
        some = rows[start : start + _AT_ONCE]
        columns: list[Sequence[Any]] = list(zip(*some, strict=True))
        made = {at: make(columns[at]) for at, make in makers.items()}
        if all(cells is columns[at] for at, cells in made.items()):
            out += some
            continue
        for at, cells in made.items():
            columns[at] = cells
        out += map(KINDS[kind]._make, zip(*columns, strict=True))
    return out


def _with_default(cells: Sequence[Any], default: Any) -> Sequence[Any]:
    if None in cells or (default != "" and "" in cells):
        return [default if cell is None or cell == "" else cell for cell in cells]
    return cells


def column_name(field_name: str) -> str:
    """The column that a field stands in: `from_` is `from`."""
    return field_name.rstrip("_")
