"""Measures as tables, one row a person: of the graph or of files, with what every column means."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any, Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray
from pydantic import Field, ValidationError
from rich import box
from rich.console import Console
from rich.table import Table

from graph.derived import Derived
from graph.errors import InvalidInput, NotFound
from graph.exchange.network_csv import Named
from graph.measures.brokerage import COLUMNS as PARTS
from graph.measures.brokerage import brokerage
from graph.measures.parts import Progress, quiet
from graph.model import Column, ColumnType, Evidence, Viewer
from graph.nearest import nearest
from graph.network import Direction, Network
from graph.people import lookup
from graph.people.reveal import labels
from graph.questions import words
from graph.questions.base import Counting, problems
from graph.questions.enquiry import Enquiry
from graph.store import Store

NOTHING = "Nothing to say yet: no ties are known."

SHOWN_ROWS = 20
"""Rows of a table in a terminal."""

Value = str | int | float | None
Values = NDArray[Any]

_ROWS_AT_ONCE = 1_000
_BETWEEN_COLUMNS = 3
_SMALL = 0.01


class Followed(Counting):
    """Which ties a measure counts, and whether it follows them one way."""

    direction: Direction = Field(
        "undirected",
        title="Direction",
        description="Ties whichever way round they were said, or each leading from whoever said it.",
    )


class Undirected(Counting):
    """Which ties a measure counts that has no direction."""

    direction: Literal["undirected"] = Field(
        "undirected", title="Direction", description="This measure is of ties whichever way round."
    )


class FromOne(Undirected):
    """Which ties a measure counts, and from whom it starts."""

    person: str = Field(
        min_length=1,
        max_length=200,
        title="Person",
        description="Everybody is compared with this person: an id, or a name that only one has.",
        json_schema_extra={"format": "person"},
    )


class Asked(NamedTuple):
    """What a measure depends on beside the network. `person` is a position, for families that start from one."""

    direction: Direction
    person: int


class Found(NamedTuple):
    """What a measure found.

    Attributes:
        values: (n,) for each column of the family; nan where there is none.
        order: positions of the rows, in their order.
        summary: for each number of the family's summary; None where there is none.
    """

    values: Sequence[Values]
    order: NDArray[np.int64]
    summary: Sequence[Value]


@dataclass(frozen=True)
class Family:
    """Measures that are worked out together.

    Attributes:
        columns: what each person gets, beside id, label and sector.
        ranked: how rows are ordered, in words.
        shown: keys of the columns that a terminal has room for.
        summary: numbers of the network as a whole.
    """

    name: str
    title: str
    measures: str
    parameters: type[Counting]
    columns: Sequence[Column]
    ranked: str
    shown: Sequence[str]
    summary: Sequence[Column]
    work: Callable[[Network, Asked, Progress], Found]

    @property
    def starts_from_one(self) -> bool:
        """Whether it compares everybody with one person, who has to be named."""
        return issubclass(self.parameters, FromOne)

    @property
    def example(self) -> dict[str, str]:
        """Parameters to try it with."""
        return {"person": "Nadia Rahman"} if self.starts_from_one else {}

    def parse(self, given: dict[str, Any]) -> Counting:
        """The parameters from text.

        Raises:
            InvalidInput: names each field that is unknown, missing or out of range.
        """
        try:
            return self.parameters.model_validate(given)
        except ValidationError as error:
            raise InvalidInput(problems(error)) from error


WHO = (
    Column("id", "Id", "text", "The person's id."),
    Column("label", "Person", "text", "What the person is called, as far as whoever asks may know it."),
    Column("sector", "Sector", "text", "Their own sector, or their group in a file; empty where not stated."),
)
"""The first columns of every family."""


@dataclass(frozen=True)
class Measured:
    """A family measured. `evidence` and `as_of` are None of files; `called` gives labels by id.

    Attributes:
        ties: pairs of people, or those who said so and whom they named where that direction was followed.
    """

    family: Family
    direction: Direction
    people: int
    ties: int
    evidence: list[Evidence] | None
    as_of: date | None
    ids: Sequence[str]
    sectors: Sequence[str | None]
    found: Found
    called: Callable[[list[str]], Mapping[str, str]]

    @property
    def total(self) -> int:
        """How many rows there are."""
        return len(self.found.order)

    @property
    def columns(self) -> list[Column]:
        """All columns, in their order."""
        return [*WHO, *self.family.columns]

    @property
    def summary(self) -> list[tuple[Column, Value]]:
        """The numbers of the network as a whole; none where nothing is known."""
        return list(zip(self.family.summary, self.found.summary, strict=True)) if self.ties else []

    def rows(self, most: int | None = None) -> list[tuple[Value, ...]]:
        """The first rows, or all, with a value for each column."""
        places = self.found.order[:most]
        ids = [self.ids[place] for place in places.tolist()]
        called = self.called(ids)
        who = ids, [called.get(one, one) for one in ids], [self.sectors[place] for place in places.tolist()]
        return list(zip(*who, *(_plain(values[places]) for values in self.found.values), strict=True))


def of_graph(
    store: Store,
    viewer: Viewer,
    family: Family,
    p: Counting,
    kept: Derived | None = None,
    progress: Progress = quiet,
) -> Measured:
    """A family measured on the graph, of those people whom the viewer may see and the ties among them.

    Args:
        kept: keeps what was found, until the graph changes.

    Raises:
        NotFound: the parameters name a person who is not there.
    """
    enquiry = Enquiry(store, p)
    visible = lookup.visible(viewer)
    person = lookup.find(store, viewer, p.person) if isinstance(p, FromOne) else None

    def work() -> Measured:
        measured = _measured(family, p, enquiry.network(visible), person, progress)
        return replace(measured, evidence=enquiry.evidence, as_of=enquiry.as_of)

    counted = tuple(enquiry.evidence), enquiry.agreed, enquiry.as_of, tuple(visible)
    key = (enquiry.version, family.name, _direction(p), person, counted)
    found = kept.get(key, work) if kept else work()
    return replace(found, called=lambda ids: labels(store, viewer, ids))


def of_files(family: Family, p: Counting, named: Named, progress: Progress = quiet) -> Measured:
    """A family measured on a network from files.

    Raises:
        NotFound: the parameters name a person who is not there.
    """
    called = dict(zip(named.network.ids, named.labels, strict=True))
    person = p.person if isinstance(p, FromOne) else None
    return replace(_measured(family, p, named.network, person, progress), called=lambda _: called)


def _direction(p: Counting) -> Direction:
    return p.direction if isinstance(p, Followed) else "undirected"


def _measured(
    family: Family, p: Counting, network: Network, person: str | None, progress: Progress
) -> Measured:
    if person is not None and person not in network.index:
        raise NotFound("person", person, nearest(person, {key: key for key in network.ids}))
    direction = _direction(p)
    asked = Asked(direction, network.index[person] if person is not None else -1)
    ties = len(network.out) if direction == "directed" else network.pairs
    if ties:
        found = family.work(network, asked, progress)
    else:
        found = Found([np.empty(0) for _ in family.columns], np.empty(0, dtype=np.int64), [])
    names = [*network.sectors, None]
    return Measured(
        family=family,
        direction=direction,
        people=len(network),
        ties=ties,
        evidence=None,
        as_of=None,
        ids=network.ids,
        sectors=[names[code] for code in network.sector.tolist()],
        found=found,
        called=lambda _: {},
    )


def _plain(values: Values) -> list[Value]:
    """Python's own values, None for what is not a number, and words for yes and no."""
    if values.dtype == bool:
        return ["yes" if value else "no" for value in values.tolist()]
    if np.issubdtype(values.dtype, np.floating):
        finite = np.isfinite(values).tolist()
        return [value if ok else None for value, ok in zip(values.tolist(), finite, strict=True)]
    return values.tolist()  # type: ignore[no-any-return]


def as_csv(measured: Measured) -> Iterator[str]:
    """All rows, in pieces; empty cells where there is no value."""
    rows = measured.rows()
    for start in range(0, max(len(rows), 1), _ROWS_AT_ONCE):
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\n")
        if not start:
            writer.writerow(column.key for column in measured.columns)
        writer.writerows(rows[start : start + _ROWS_AT_ONCE])
        yield out.getvalue()


def as_json(measured: Measured) -> Iterator[str]:
    """Everything, in pieces; a row a line."""
    keys = [column.key for column in measured.columns]
    rows = measured.rows()
    head = json.dumps(
        {
            "family": measured.family.name,
            "direction": measured.direction,
            "people": measured.people,
            "ties": measured.ties,
            "as_of": measured.as_of.isoformat() if measured.as_of else None,
            "evidence": measured.evidence,
            "columns": [asdict(column) for column in measured.columns],
            "summary": [
                {"key": column.key, "title": column.title, "value": value, "counted": column.counted}
                for column, value in measured.summary
            ],
        },
        ensure_ascii=False,
    )
    yield f'{head[:-1]}, "rows": ['
    for start in range(0, len(rows), _ROWS_AT_ONCE):
        lines = [
            json.dumps(dict(zip(keys, row, strict=True)), ensure_ascii=False, allow_nan=False)
            for row in rows[start : start + _ROWS_AT_ONCE]
        ]
        yield (",\n" if start else "\n") + ",\n".join(lines)
    yield "\n]}\n"


def show(measured: Measured, console: Console) -> None:
    """The first rows and the summary, for a terminal."""
    if not measured.ties:
        console.print(NOTHING, style="bold", highlight=False)
        return
    family, rows = measured.family, measured.rows(SHOWN_ROWS)
    cells = dict(
        zip((column.key for column in measured.columns), map(_texts, zip(*rows, strict=True)), strict=True)
    )
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    titles = {column.key: column.title for column in measured.columns}
    left = console.width
    shown: list[str] = []
    for key in ("label", "sector", *family.shown):
        words_ = [word for text in (titles[key], *cells[key]) for word in text.split()]
        width = max(map(len, words_), default=0)
        left -= width + _BETWEEN_COLUMNS
        if shown and left < 0:
            break
        shown.append(key)
        text = key in ("label", "sector")
        table.add_column(titles[key], justify="left" if text else "right", min_width=width, overflow="fold")
    for row in zip(*(cells[key] for key in shown), strict=True):
        table.add_row(*row)
    console.print(f"{family.title}: {family.measures}", style="bold", highlight=False)
    console.print()
    console.print(table)
    console.print(f"The first {len(rows):,} of {measured.total:,}, {family.ranked}.", highlight=False)
    for number, value in measured.summary:
        (said,) = _texts([value])
        console.print(f"{number.title}: {said or 'not known'}. {number.counted}", highlight=False)
    console.print(
        f"All rows, and {len(titles) - len(shown)} columns more: --format csv.", style="dim", highlight=False
    )
    console.print(_rests_on(measured), style="dim", highlight=False)


def _rests_on(measured: Measured) -> str:
    ties = words.count(
        measured.ties, *(("statement",) if measured.direction == "directed" else ("tied pair",))
    )
    text = f"Rests on {words.count(measured.people, 'person', 'people')} and {ties}"
    return text + (f", as of {words.day(measured.as_of)}." if measured.as_of else ".")


def _texts(values: Iterable[Value]) -> list[str]:
    """Values of one column as a terminal shows them, numbers with as many decimals as the largest needs."""
    given = list(values)
    largest = max((abs(value) for value in given if isinstance(value, float)), default=0.0)
    decimals = ",.2f" if largest >= 1 else ".4f" if largest >= _SMALL else ".3g"

    def text(value: Value) -> str:
        if isinstance(value, float):
            return format(value, decimals)
        return "" if value is None else f"{value:,}" if isinstance(value, int) else value

    return [text(value) for value in given]


def _rounded(value: float) -> float | None:
    """A number of a summary; None where there is none."""
    return float(value) if np.isfinite(value) else None


_PLAYED = {
    "coordinator": "Pairs whom this person stands between and who are not in touch: all three in one sector.",
    "itinerant": "The two are of one sector, this person of another.",
    "representative": "Leads from their own sector out to another.",
    "gatekeeper": "Leads from another sector into their own.",
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
    ("_credit", " credit", "number", "Each pair shared equally among all who stand between the two."),
)


def _brokerage(network: Network, asked: Asked, progress: Progress) -> Found:
    found = brokerage(network, asked.direction, progress)
    matrices = found.counts, found.expected, found.z, found.credit
    every = int(found.counts[:, -1].sum())
    within = int(found.counts[:, 0].sum())
    return Found(
        [column for matrix in matrices for column in matrix.T],
        network.ranked(found.counts[:, -1], found.credit[:, -1]),
        [every, 1 - within / every if every else None],
    )


FAMILIES: tuple[Family, ...] = (
    Family(
        name="brokerage",
        title="Brokerage",
        measures="Who stands between people who are not in touch, by the sectors of the three.",
        parameters=Followed,
        columns=[
            Column(f"{part}{ending}", f"{part.capitalize()}{title}", type_, counted or _PLAYED[part])
            for ending, title, type_, counted in _AGAINST
            for part in PARTS
        ],
        ranked="by total, then its credit",
        shown=["total", "total_z", *PARTS[:-1]],
        summary=[
            Column(
                "open_pairs", "Open pairs", "integer", "Sum of all totals: pairs count in each direction."
            ),
            Column("across", "Across sectors", "number", "Share of them that are not all in one sector."),
        ],
        work=_brokerage,
    ),
)


def find(name: str) -> Family:
    """The family of this name.

    Raises:
        NotFound: there is none; carries the nearest names.
    """
    for family in FAMILIES:
        if family.name == name:
            return family
    raise NotFound("measure", name, nearest(name, {one.name: f"{one.name} {one.title}" for one in FAMILIES}))
