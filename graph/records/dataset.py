"""What a dataset holds: typed rows of each kind, how they refer to each other, and when two are the same.

Each field is annotated with everything about it (`fields`). Forms, the API's bodies and the list of what an
edit may touch follow from that; tests/contract/test_fields.py names every other place that a new field belongs in.
A column has the name of its field, without the trailing underscore that keeps a field off a Python keyword.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from operator import itemgetter
from typing import Annotated, Any, NamedTuple, TypeVar, cast, get_type_hints

from graph.records.fields import Edited, Field, fields_of

Id = Annotated[str, Field("Id")]
Name = Annotated[str, Edited("Name")]
GivenName = Annotated[str, Field("Name")]
"""Of what comes with an import and is edited by nobody."""
PlaceId = Annotated[str, Edited("Place", to="places")]
PersonId = Annotated[str, Field("Person", to="people", key=True)]
OrganisationId = Annotated[str, Field("Organisation", to="organisations", key=True)]
ProjectId = Annotated[str, Field("Project", to="projects", key=True)]
TopicId = Annotated[str, Field("Topic", to="topics", key=True)]
JobTitle = Annotated[str, Edited("Job title")]
Since = Annotated[date | None, Edited("Since")]
Until = Annotated[date | None, Edited("Until", after="since")]
Tags = Annotated[str, Edited("Tags", text="tags", longest=2_000)]
Synthetic = Annotated[bool, Field("Invented")]
SourceKey = Annotated[str, Field("Key in the source", private=True)]
"""By which a later import finds a row again."""


class Sector(NamedTuple):
    """A sector, or a part of one; two levels at most."""

    id: Id
    name: GivenName
    part_of: Annotated[str, Field("Part of", to="sectors")] = ""


class Place(NamedTuple):
    """A ward, a town, a building, and where it is."""

    id: Id
    name: GivenName
    kind: Annotated[str, Field("Kind")] = ""
    latitude: Annotated[float | None, Field("Latitude", about="Degrees north, WGS 84", within=(-90, 90))] = (
        None
    )
    longitude: Annotated[
        float | None, Field("Longitude", about="Degrees east, WGS 84", within=(-180, 180))
    ] = None


class Topic(NamedTuple):
    """Something that people can offer or need."""

    id: Id
    name: GivenName


class Scale(NamedTuple):
    """What the programme scores organisations by, such as influence or interest."""

    id: Id
    name: Name


class Organisation(NamedTuple):
    """An organisation; `synthetic` marks an invented one."""

    id: Id
    name: Name
    kind: Annotated[str, Edited("Kind")] = ""
    sector: Annotated[str, Edited("Sector", to="sectors")] = ""
    place: PlaceId = ""
    synthetic: Synthetic = False
    source_key: SourceKey = ""
    website: Annotated[str, Edited("Website", text="url")] = ""
    tags: Tags = ""


class Person(NamedTuple):
    """A person. `sector` only where they state one of their own; else theirs is that of their main
    organisation.

    `asked` and `answered` are the days on which they were asked about their ties, and answered.
    """

    id: Id
    name: Name
    post: JobTitle = ""
    sector: Annotated[
        str, Edited("Sector", to="sectors", about="Their main sector; “” for that of their employer")
    ] = ""
    visibility: Annotated[str, Edited("How others see them", choices=("named", "listed", "unnamed"))] = (
        "unnamed"
    )
    place: PlaceId = ""
    email: Annotated[str, Edited("Email", text="email")] = ""
    asked: Annotated[date | None, Field("Asked on")] = None
    answered: Annotated[date | None, Field("Answered on")] = None
    synthetic: Synthetic = False
    source_key: SourceKey = ""
    tags: Tags = ""


class Project(NamedTuple):
    """A project; on while `started` <= day < `ended`."""

    id: Id
    name: Name
    description: Annotated[str, Edited("Description", text="lines", longest=5_000)] = ""
    status: Annotated[str, Edited("Status")] = ""
    started: Annotated[date | None, Edited("Start")] = None
    ended: Annotated[date | None, Edited("End", after="started")] = None
    place: PlaceId = ""
    synthetic: Synthetic = False
    source_key: SourceKey = ""
    tags: Tags = ""


class Event(NamedTuple):
    """An event on one day."""

    id: Id
    name: Name
    kind: Annotated[str, Edited("Kind")] = ""
    on: Annotated[date | None, Edited("Day")] = None
    place: PlaceId = ""
    synthetic: Synthetic = False
    source_key: SourceKey = ""


class Employment(NamedTuple):
    """Somebody works for an organisation; one of a person's employments may be the main one."""

    person: PersonId
    organisation: OrganisationId
    post: JobTitle = ""
    main: Annotated[
        bool,
        Edited("Main employer", about="Whether it is their main employer; a former one then is not"),
    ] = False
    since: Since = None
    until: Until = None


class Work(NamedTuple):
    """Somebody works on a project."""

    person: PersonId
    project: ProjectId
    part: Annotated[str, Edited("Role")] = ""


class Partner(NamedTuple):
    """An organisation is lead, partner or funder of a project."""

    organisation: OrganisationId
    project: ProjectId
    part: Annotated[str, Edited("Role", key=True, choices=("lead", "partner", "funder"))] = "partner"


class OrganisationTie(NamedTuple):
    """Two organisations work with each other: `from_` says so, unless it is `undirected`, which neither said.

    Holds in [since, until); `recorded` is the day it was recorded. `kind` is a word of the programme's own.
    """

    from_: Annotated[str, Field("Organisation", to="organisations", key=True)]
    to: Annotated[str, Field("Works with", to="organisations", key=True)]
    kind: Annotated[str, Edited("Kind", key=True)] = ""
    strength: Annotated[int | None, Edited("How closely they work together", about="1 to 5")] = None
    since: Since = None
    until: Until = None
    recorded: Annotated[date | None, Field("Recorded on")] = None
    source: Annotated[str, Field("Where it was learned", key=True)] = "file"
    undirected: Annotated[
        bool, Edited("Both ways", about="Whether it holds both ways and neither of the two said so")
    ] = True


class Attendance(NamedTuple):
    """Somebody was at an event."""

    person: PersonId
    event: Annotated[str, Field("Event", to="events", key=True)]


class OrganisationAttendance(NamedTuple):
    """An organisation was at an event."""

    organisation: OrganisationId
    event: Annotated[str, Field("Event", to="events", key=True)]


class Score(NamedTuple):
    """What the programme gives an organisation on one of its scales, from 1 to 5; `on` is the day of it."""

    organisation: OrganisationId
    scale: Annotated[str, Field("Scale", to="scales", key=True)]
    value: Annotated[int | None, Edited("Score", about="1 to 5")]
    on: Annotated[date | None, Edited("Day")] = None
    source: Annotated[str, Field("Where it was learned", key=True)] = "file"


class Offer(NamedTuple):
    """Somebody offers a topic."""

    person: PersonId
    topic: TopicId


class Need(NamedTuple):
    """Somebody needs a topic."""

    person: PersonId
    topic: TopicId


class Origin(NamedTuple):
    """A project grew from an event or from another project; `said_by` is the person who says so."""

    project: ProjectId
    from_kind: Annotated[str, Field("Grew from a", key=True, choices=("event", "project"))]
    from_: Annotated[str, Field("Grew from", key=True)]
    said_by: Annotated[str, Edited("Who says so", to="people")] = ""


class Tie(NamedTuple):
    """`from_` says that they know `to`, unless it is `undirected`: a file gave it, and neither said so.

    Holds in [since, until); `recorded` is the day it was recorded.
    """

    from_: Annotated[str, Field("Who says so", to="people", key=True)]
    to: Annotated[str, Field("Who they know", to="people", key=True)]
    strength: Annotated[int | None, Edited("How well they know each other", about="1 to 5")] = None
    since: Since = None
    until: Until = None
    recorded: Annotated[date | None, Field("Recorded on")] = None
    source: Annotated[str, Field("Where it was learned", key=True)] = "file"
    undirected: Annotated[
        bool, Field("Both ways", about="Whether it holds both ways and neither of the two said so")
    ] = False


Thing = Sector | Place | Topic | Scale | Organisation | Person | Project | Event
"""A row with an id and a name of its own."""
Join = (
    Employment
    | Work
    | Partner
    | OrganisationTie
    | Attendance
    | OrganisationAttendance
    | Offer
    | Need
    | Origin
    | Score
    | Tie
)
"""A row that joins things, which are its key."""
AnyRow = Thing | Join
R = TypeVar("R", bound=AnyRow)
Value = str | int | float | date | None
"""What a field of a row holds; yes and no are numbers to Python."""
Key = tuple[str, ...]
"""What makes a row the same as another of its kind: its id, or what it joins."""


@dataclass(frozen=True)
class Dataset:
    """All rows of a dataset. Each field's name is also the name of its file."""

    sectors: list[Sector] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    topics: list[Topic] = field(default_factory=list)
    scales: list[Scale] = field(default_factory=list)
    organisations: list[Organisation] = field(default_factory=list)
    people: list[Person] = field(default_factory=list)
    projects: list[Project] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    works_for: list[Employment] = field(default_factory=list)
    works_on: list[Work] = field(default_factory=list)
    partners: list[Partner] = field(default_factory=list)
    works_with: list[OrganisationTie] = field(default_factory=list)
    attended: list[Attendance] = field(default_factory=list)
    organisations_attended: list[OrganisationAttendance] = field(default_factory=list)
    offers: list[Offer] = field(default_factory=list)
    seeks: list[Need] = field(default_factory=list)
    grew_from: list[Origin] = field(default_factory=list)
    scores: list[Score] = field(default_factory=list)
    ties: list[Tie] = field(default_factory=list)

    @classmethod
    def of(cls, rows: Mapping[str, Sequence[AnyRow]]) -> Dataset:
        """A dataset of rows by kind."""
        return cls(**cast(dict[str, list[Any]], dict(rows)))

    def rows(self, kind: str) -> list[AnyRow]:
        """The rows of one kind, by the name of its file."""
        rows: list[AnyRow] = getattr(self, kind)
        return rows

    def sector_of_people(self) -> dict[str, tuple[str, bool]]:
        """Person id -> main sector ("" if none), and whether they stated it; otherwise it is their main employer's."""
        of_organisation = {organisation.id: organisation.sector for organisation in self.organisations}
        main = {job.person: of_organisation.get(job.organisation, "") for job in self.works_for if job.main}
        return {
            person.id: (person.sector, True) if person.sector else (main.get(person.id, ""), False)
            for person in self.people
        }


KINDS: dict[str, type[AnyRow]] = {
    "sectors": Sector,
    "places": Place,
    "topics": Topic,
    "scales": Scale,
    "organisations": Organisation,
    "people": Person,
    "projects": Project,
    "events": Event,
    "works_for": Employment,
    "works_on": Work,
    "partners": Partner,
    "works_with": OrganisationTie,
    "attended": Attendance,
    "organisations_attended": OrganisationAttendance,
    "offers": Offer,
    "seeks": Need,
    "grew_from": Origin,
    "scores": Score,
    "ties": Tie,
}
"""The kinds of rows in the order in which they can be loaded: those that others refer to come first."""

FIELDS: dict[str, dict[str, Field]] = {kind: fields_of(row_type) for kind, row_type in KINDS.items()}
"""Kind -> field -> what its annotation says. What follows is taken from it."""

TYPES: dict[str, dict[str, object]] = {kind: get_type_hints(row_type) for kind, row_type in KINDS.items()}
"""Kind -> field -> the type of its values, one of `str`, `bool`, `int | None`, `float | None` and `date | None`."""

PRIVATE = frozenset(name for fields in FIELDS.values() for name, field in fields.items() if field.private)
"""Fields by which a later import finds a row again; no exported file has them."""

REFERENCES: dict[str, dict[str, str]] = {
    kind: {name: field.to for name, field in fields.items() if field.to} for kind, fields in FIELDS.items()
}
"""Which column refers to which kind; an empty cell refers to nothing."""

KEYS: dict[str, tuple[str, ...]] = {
    kind: tuple(name for name, field in fields.items() if field.key)
    for kind, fields in FIELDS.items()
    if "id" not in fields
}
"""The fields that make a row the same as another, if it is not the id."""

PERSONAL = frozenset(
    kind
    for kind, fields in FIELDS.items()
    if kind == "people" or any(field.key and field.to == "people" for field in fields.values())
)
"""Kinds of rows that are about people: people themselves, and what joins them to others."""

SAID_BY: dict[str, tuple[str, ...]] = {
    kind: tuple(name for name, field in fields.items() if field.to == "people")
    for kind, fields in FIELDS.items()
    if kind not in PERSONAL
}
"""Kind that is not about people -> its fields that name somebody all the same."""

DAYS: dict[str, frozenset[str]] = {
    kind: frozenset(name for name, hint in types.items() if hint == date | None)
    for kind, types in TYPES.items()
}
"""The fields that hold days."""

CHOICES: dict[str, dict[str, tuple[str, ...]]] = {
    kind: {name: field.choices for name, field in fields.items() if field.choices}
    for kind, fields in FIELDS.items()
}

PERIODS: dict[str, tuple[str, str]] = {
    kind: (field.after, name)
    for kind, fields in FIELDS.items()
    for name, field in fields.items()
    if field.after
}

EDITED: dict[str, tuple[str, ...]] = {
    kind: tuple(name for name, field in fields.items() if isinstance(field, Edited))
    for kind, fields in FIELDS.items()
}
"""The fields that are edited by hand."""


def _key(kind: str) -> Callable[[AnyRow], Key]:
    positions = [KINDS[kind]._fields.index(name) for name in KEYS.get(kind, ("id",))]
    if len(positions) > 1:
        return cast(Callable[[AnyRow], Key], itemgetter(*positions))
    return lambda row: cast(Key, (row[positions[0]],))


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


def key_of(kind: str, row: AnyRow) -> Key:
    """What makes a row the same as another of its kind."""
    return _KEY[kind](row)


def keys_of(kind: str, row: AnyRow) -> tuple[Key, ...]:
    """The keys of rows that say the same: an undirected tie says it with its two the other way round as well."""
    if isinstance(row, Tie | OrganisationTie) and row.undirected:
        return key_of(kind, row), key_of(kind, row._replace(from_=row.to, to=row.from_))
    return (key_of(kind, row),)


def only(row_type: type[R], rows: Iterable[AnyRow]) -> Iterator[R]:
    """The rows of one type among others; a kind named by a text has rows of any type to a type checker."""
    return (row for row in rows if isinstance(row, row_type))


def with_defaults(kind: str, rows: Sequence[R], only: Collection[str] | None = None) -> list[R]:
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
    kind: str, rows: Sequence[R], makers: Mapping[int, Callable[[Sequence[Value]], Sequence[Value]]]
) -> list[R]:
    """Rows with other cells in some columns: in a third of the time that it takes row by row.

    Args:
        makers: position of a column -> what makes its new cells of the old ones, a stretch at a time, and gives the old
            ones back where nothing is to change.
    """
    make = cast(Callable[[Iterable[Value]], R], KINDS[kind]._make)
    out: list[R] = []
    for start in range(0, len(rows), _AT_ONCE):
        some = rows[start : start + _AT_ONCE]
        columns: list[Sequence[Value]] = list(zip(*some, strict=True))
        made = {at: make(columns[at]) for at, make in makers.items()}
        if all(cells is columns[at] for at, cells in made.items()):
            out += some
            continue
        for at, cells in made.items():
            columns[at] = cells
        out += map(make, zip(*columns, strict=True))
    return out


def _with_default(cells: Sequence[Value], default: Value) -> Sequence[Value]:
    if None in cells or (default != "" and "" in cells):
        return [default if cell is None or cell == "" else cell for cell in cells]
    return cells


def with_values(row: R, values: Mapping[str, Value]) -> R:
    """A row with other values in the fields that are named; each must be of its field's type."""
    return cast(R, type(row)._make(values.get(name, old) for name, old in zip(row._fields, row, strict=True)))


def column_name(field_name: str) -> str:
    """The column that a field stands in: `from_` is `from`."""
    return field_name.rstrip("_")
