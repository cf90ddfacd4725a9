"""What a dataset holds: typed rows of each kind, and the checks that every format shares.

A column is called as its field, without the trailing underscore that keeps a field off a Python keyword.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import count
from operator import itemgetter
from typing import Any, NamedTuple, get_type_hints

from graph.errors import InvalidDataset

SHOWN_PROBLEMS = 20


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

_ID = re.compile(r"[a-z0-9-]+")


def _key(kind: str) -> Callable[[Any], tuple[Any, ...]]:
    positions = [KINDS[kind]._fields.index(name) for name in KEYS.get(kind, ("id",))]
    if len(positions) > 1:
        return itemgetter(*positions)
    return lambda row: (row[positions[0]],)


_KEY = {kind: _key(kind) for kind in KINDS}
_FILLED = {
    row_type: [
        (row_type._fields.index(name), value)
        for name, value in row_type._field_defaults.items()
        if value is not None and value != ""
    ]
    for row_type in KINDS.values()
}
"""Of each kind the fields that are never empty, with what they are where nothing is said."""
_EMPTY = {
    row_type: [n for n, name in enumerate(row_type._fields) if row_type._field_defaults.get(name, 0) == ""]
    for row_type in KINDS.values()
}
"""Of each kind where text stands that may be empty."""


def key_of(kind: str, row: Any) -> tuple[Any, ...]:
    """What makes a row the same as another of its kind."""
    return _KEY[kind](row)


def with_defaults(row: Any) -> Any:
    """A row with its kind's default wherever it holds "" or None."""
    missing = [(n, value) for n, value in _FILLED[type(row)] if row[n] is None or row[n] == ""]
    missing += [(n, "") for n in _EMPTY[type(row)] if row[n] is None]
    return with_values(row, missing) if missing else row


def with_values(row: Any, values: Iterable[tuple[int, Any]]) -> Any:
    """A row with other values at some positions."""
    cells = list(row)
    for position, value in values:
        cells[position] = value
    return type(row)._make(cells)


class Problem(NamedTuple):
    """One thing wrong with a dataset. Row 1 is the header, so that rows count as in a spreadsheet.

    `refers` says that it is about a cell that refers to what is not there.
    """

    kind: str
    row: int
    column: str
    text: str
    refers: bool = False

    def __str__(self) -> str:
        column = f", column {column_name(self.column)}" if self.column else ""
        return f"{self.kind}.csv, row {self.row}{column}: {self.text}"


def column_name(field_name: str) -> str:
    """The column that a field stands in: `from_` is `from`."""
    return field_name.rstrip("_")


def validated(
    dataset: Dataset,
    found_before: Iterable[Problem] = (),
    lines: Mapping[str, Sequence[int]] | None = None,
) -> Dataset:
    """The dataset itself, if nothing is wrong with it.

    Args:
        found_before: problems that its format found while reading, to be told together with those here.
        lines: kind -> the number of each row, as for `problems`.

    Raises:
        InvalidDataset: names file, row, column and remedy of the first 20 problems, and says how many more.
    """
    found = {(p.kind, p.row, p.column): p for p in problems(dataset, lines)}
    found |= {(p.kind, p.row, p.column): p for p in found_before}
    if not found:
        return dataset
    order = list(KINDS)
    told = [str(p) for p in sorted(found.values(), key=lambda p: (order.index(p.kind), p.row, p.column))]
    more = len(told) - SHOWN_PROBLEMS
    shown = told[:SHOWN_PROBLEMS] + ([f"and {more} more."] if more > 0 else [])
    raise InvalidDataset("\n".join(shown), problems=told)


def problems(
    dataset: Dataset,
    lines: Mapping[str, Sequence[int]] | None = None,
    known: Mapping[str, Collection[str]] | None = None,
) -> Iterator[Problem]:
    """Everything that is wrong with a dataset.

    Args:
        lines: kind -> the number of each row; counted from 2 where it is absent, as below a header.
        known: kind -> ids that rows may refer to beside those of the dataset.
    """
    ids = {
        kind: {row.id for row in dataset.rows(kind)} | set((known or {}).get(kind, ()))
        for kind in KINDS
        if "id" in KINDS[kind]._fields
    }
    numbered = {
        kind: list(zip((lines or {}).get(kind) or count(2), dataset.rows(kind), strict=False))
        for kind in KINDS
    }
    for kind in KINDS:
        yield from _repeated(kind, numbered[kind])
        yield from _cells(kind, numbered[kind])
        yield from _references(kind, numbered[kind], ids)
    yield from _sectors(numbered["sectors"])
    yield from _people(numbered["people"])
    yield from _employments(numbered["works_for"])
    yield from _origins(numbered["grew_from"], ids)
    yield from _ties(numbered["ties"])


Numbered = list[tuple[int, Any]]


def problems_within(kind: str, rows: Numbered) -> Iterator[Problem]:
    """What is wrong with rows by themselves, whatever others say; empty cells are not, as the map may know them."""
    yield from _cells(kind, rows, empty_too=False)
    if kind == "ties":
        yield from _ties(rows)


def _repeated(kind: str, rows: Numbered) -> Iterator[Problem]:
    key = KEYS.get(kind, ("id",))
    seen: dict[tuple[Any, ...], int] = {}
    positions = [KINDS[kind]._fields.index(name) for name in key]
    for number, row in rows:
        value = tuple(row[position] for position in positions)
        first = seen.setdefault(value, number)
        if first != number:
            said = " ".join(str(part) for part in value if part)
            yield Problem(
                kind, number, key[0], f"“{said}” stands in row {first} already. Remove one of the two."
            )


def _cells(kind: str, rows: Numbered, empty_too: bool = True) -> Iterator[Problem]:
    """Cells that must not be empty, ids, choices from a list, and periods that end before they begin."""
    fields, defaults = KINDS[kind]._fields, KINDS[kind]._field_defaults
    required = [(index, name) for index, name in enumerate(fields) if empty_too and name not in defaults]
    choices = [(fields.index(name), name, allowed) for name, allowed in CHOICES.get(kind, {}).items()]
    begin, end = PERIODS.get(kind, ("", ""))
    has_id, has_period = "id" in fields, kind in PERIODS
    for number, row in rows:
        for index, name in required:
            if not row[index]:
                yield Problem(kind, number, name, "this cell is empty. Fill it in, or remove the row.")
        if has_id and row.id and not _ID.fullmatch(row.id):
            yield Problem(
                kind, number, "id", f"“{row.id}” is no id. Use lower-case letters, digits and hyphens."
            )
        for index, name, allowed in choices:
            if row[index] and row[index] not in allowed:
                yield Problem(
                    kind, number, name, f"“{row[index]}” is not known. Use one of {', '.join(allowed)}."
                )
        if has_period:
            first, last = getattr(row, begin), getattr(row, end)
            if first and last and first >= last:
                yield Problem(
                    kind, number, end, f"{last} is not after {first} ({begin}). Correct one of the two."
                )


def _references(kind: str, rows: Numbered, ids: dict[str, set[str]]) -> Iterator[Problem]:
    for name, target in REFERENCES.get(kind, {}).items():
        index, known = KINDS[kind]._fields.index(name), ids[target]
        for number, row in rows:
            if row[index] and row[index] not in known:
                yield _unknown(kind, number, name, row[index], target)


def _unknown(kind: str, number: int, name: str, given: str, target: str) -> Problem:
    text = f"“{given}” is not in {target}.csv. Add it there, or use an id that is."
    return Problem(kind, number, name, text, refers=True)


def _sectors(rows: Numbered) -> Iterator[Problem]:
    part_of = {row.id: row.part_of for _, row in rows}
    for number, row in rows:
        if row.part_of and part_of.get(row.part_of):
            text = (
                f"“{row.part_of}” is itself part of a sector, and two levels are all. Name its whole instead."
            )
            yield Problem("sectors", number, "part_of", text)


def _people(rows: Numbered) -> Iterator[Problem]:
    for number, row in rows:
        if row.answered and (not row.asked or row.answered < row.asked):
            text = "somebody cannot answer before they are asked. Fill in or correct the day in asked."
            yield Problem("people", number, "answered", text)


def _employments(rows: Numbered) -> Iterator[Problem]:
    main: dict[str, int] = {}
    for number, row in rows:
        if row.main and (first := main.setdefault(row.person, number)) != number:
            text = f"row {first} already names a main organisation for “{row.person}”. Keep main in one row."
            yield Problem("works_for", number, "main", text)


def _origins(rows: Numbered, ids: dict[str, set[str]]) -> Iterator[Problem]:
    for number, row in rows:
        target = f"{row.from_kind}s"
        if target not in ids:
            continue
        if row.from_ and row.from_ not in ids[target]:
            yield _unknown("grew_from", number, "from_", row.from_, target)
        elif row.from_kind == "project" and row.from_ == row.project:
            text = "a project cannot grow from itself. Name what it grew from, or remove the row."
            yield Problem("grew_from", number, "from_", text)


def _ties(rows: Numbered) -> Iterator[Problem]:
    for number, row in rows:
        if row.from_ and row.from_ == row.to:
            yield Problem("ties", number, "to", "nobody is tied to themselves. Remove the row.")
        if row.strength is not None and not 1 <= row.strength <= 5:
            yield Problem(
                "ties",
                number,
                "strength",
                f"{row.strength} is not from 1 to 5. Correct it, or leave it empty.",
            )
