"""The content of a file: typed rows with the file's own names for things, where each was, and what was refused.

A reader takes files and returns an `Incoming`. It does not look at the graph or make ids: a row's `id`, and a cell
that refers to another row, is what the source calls that thing (its key, an email address, a name).
`graph.imports` later finds the person or thing on the map, for all formats alike.

A cell that is empty, or a column that is absent, is "" or None in the row, whatever its default: an import then keeps
what the map already knows.
"""

from __future__ import annotations

import math
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from itertools import islice, repeat
from typing import Any, NamedTuple

from graph.records.dataset import FIELDS, KINDS, REFERENCES, TYPES, column_name
from graph.records.tags import tidied

Reader = Callable[[str], Any]
"""From a cell's text to its value; raises ValueError with the remedy."""

LARGEST = 2**53 - 1
"""The largest whole number that every program holds exactly, JSON and the page included."""
_AT_ONCE = 1_000
"""Rows that are read column by column."""


class File(NamedTuple):
    """A file from the user: its name without folders, and its bytes."""

    name: str
    data: bytes


class Origin(NamedTuple):
    """Where a row was: file (with the sheet after it, if there are several), and row as a spreadsheet counts them."""

    file: str
    line: int


@dataclass(frozen=True, slots=True)
class Refused:
    """A row that cannot be imported, why, and what to do about it. `kind` is "" if it was not clear."""

    file: str
    line: int
    column: str
    reason: str
    kind: str = ""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A column left out because it should not be on a map: what it looks like, and how many cells it has."""

    file: str
    column: str
    looks_like: str
    cells: int


@dataclass(frozen=True)
class Taken:
    """How a table was read.

    Attributes:
        shape: name of the shape, e.g. "ties", "attendance".
        columns: header of the file -> field that it was read into, "" if it was not read.
        fields: the fields that a column of this shape can be read into, to choose another from.
        sure: False if the shape or a column is a guess that somebody should check.
        words: text of cells -> the value it was read as, where that is a judgement: “weekly” -> “4”.
        personal: header -> how many cells it has, of the columns that are about people, read or not.
    """

    file: str
    shape: str
    columns: dict[str, str]
    fields: list[str]
    sure: bool = True
    words: dict[str, str] = field(default_factory=dict)
    personal: dict[str, int] = field(default_factory=dict)


class Options(NamedTuple):
    """The user's choices about how to read.

    Attributes:
        columns: file -> {header: field}, instead of the guess; "" leaves the column out.
        shapes: file -> name of the shape to read it as.
        kept: (file, column) -> the reason to keep a column that would be left out.
        day: the day for statements without one in the file.
        without_people: whether people will be left out, so that tables are read for what else they hold.
    """

    columns: Mapping[str, Mapping[str, str]] = {}
    shapes: Mapping[str, str] = {}
    kept: Mapping[tuple[str, str], str] = {}
    day: date | None = None
    without_people: bool = False

    def chosen(self, file: str) -> bool:
        """Whether somebody chose how to read a table; it is then read in that shape, even if it is Weft's own."""
        return file in self.columns or file in self.shapes


@dataclass
class Incoming:
    """All rows of files, by kind, each with where it was."""

    rows: dict[str, list[Any]] = field(default_factory=lambda: {kind: [] for kind in KINDS})
    origins: dict[str, list[Origin]] = field(default_factory=lambda: {kind: [] for kind in KINDS})
    refused: list[Refused] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    taken: list[Taken] = field(default_factory=list)

    def add(self, kind: str, row: Any, origin: Origin) -> None:
        """Add a row."""
        self.rows[kind].append(row)
        self.origins[kind].append(origin)

    def take(self, kind: str, cells: Mapping[str, str], origin: Origin, columns: Mapping[str, str]) -> bool:
        """Add a row from the text of its cells; refuse it, and return False, if a cell cannot be read.

        Args:
            cells: field -> text; empty or absent means not known.
            columns: field -> the file's name of that column, for the reason.
        """
        plan = [_PLANS[kind][name] for name in cells]
        return self._take_row(kind, plan, list(cells.values()), origin, columns)

    def take_all(
        self,
        kind: str,
        rows: Iterable[tuple[int, Sequence[str]]],
        names: Sequence[str],
        file: str,
        columns: Mapping[str, str],
    ) -> None:
        """Add rows as `take` does: 600,000 of them in two seconds.

        Args:
            rows: the number of each and its cells, in the order of `names`; further cells are skipped.
            names: the field of each cell.
        """
        plan = [_PLANS[kind][name] for name in names]
        coming = iter(rows)
        while some := list(islice(coming, _AT_ONCE)):
            lines, cells = zip(*some, strict=True)
            try:  # column by column, which takes half of the time
                values: list[Iterable[Any]] = [repeat(value, len(some)) for value in _UNKNOWN[kind]]
                for (position, reader), column in zip(plan, zip(*cells, strict=True), strict=False):
                    texts = map(str.strip, column)
                    values[position] = list(map(reader, texts) if reader else texts)
                self.rows[kind] += map(KINDS[kind], *values)
                self.origins[kind] += map(Origin, repeat(file), lines)
            except ValueError:  # a cell that cannot be read, or rows that are not equally long
                for line, row in some:
                    self._take_row(kind, plan, row, Origin(file, line), columns)

    def _take_row(
        self,
        kind: str,
        plan: Iterable[tuple[int, Reader | None]],
        cells: Sequence[str],
        origin: Origin,
        columns: Mapping[str, str],
    ) -> bool:
        values = list(_UNKNOWN[kind])
        good = True
        for (position, reader), text in zip(plan, cells, strict=False):
            try:
                if text := text.strip():
                    values[position] = reader(text) if reader else text
            except ValueError as error:
                name = KINDS[kind]._fields[position]
                column = columns.get(name, column_name(name))
                self.refused.append(Refused(*origin, column, str(error), kind))
                good = False
        if good:
            self.add(kind, KINDS[kind]._make(values), origin)
        return good

    def put(self, kind: str, origin: Origin, /, **values: Any) -> None:
        """Add a row with only these fields known."""
        known = dict(zip(KINDS[kind]._fields, _UNKNOWN[kind], strict=True))
        self.add(kind, KINDS[kind](**known | values), origin)

    def extend(self, other: Incoming) -> None:
        """Add everything from another."""
        for kind in KINDS:
            self.rows[kind] += other.rows[kind]
            self.origins[kind] += other.origins[kind]
        self.refused += other.refused
        self.left_out += other.left_out
        self.taken += other.taken


@lru_cache(maxsize=10_000)
def read_date(cell: str) -> date | None:
    """A day; None for an empty cell."""
    if not cell:
        return None
    try:
        return date.fromisoformat(cell)
    except ValueError:
        raise ValueError(f"write the date as YYYY-MM-DD. “{cell[:40]}” is not a date.") from None


@lru_cache(maxsize=10_000)
def read_integer(cell: str) -> int | None:
    """A whole number; None for an empty cell."""
    if not cell:
        return None
    try:
        number = int(cell)
    except ValueError:
        number = LARGEST + 1
    if abs(number) > LARGEST:
        raise ValueError(f"write a whole number, or leave it empty. “{cell[:40]}” is not one.")
    return number


@lru_cache(maxsize=10_000)
def read_number(cell: str) -> float | None:
    """A number; None for an empty cell."""
    if not cell:
        return None
    try:
        number = float(cell)
    except ValueError:
        number = math.nan
    if not math.isfinite(number):
        raise ValueError(f"write a number like 53.4, or leave it empty. “{cell[:40]}” is not one.")
    return number


def read_boolean(cell: str) -> bool | None:
    """Yes or no; None for an empty cell."""
    if not cell:
        return None
    if cell.lower() not in {"true", "false", "yes", "no"}:
        raise ValueError(f"write true or false. “{cell[:40]}” is neither.")
    return cell.lower() in {"true", "yes"}


_READERS: dict[str, Reader] = {
    str(str): str,
    str(bool): read_boolean,
    str(int | None): read_integer,
    str(float | None): read_number,
    str(date | None): read_date,
}
READERS: dict[str, dict[str, Reader]] = {
    kind: {
        name: tidied if FIELDS[kind][name].text == "tags" else _READERS[str(type_)]
        for name, type_ in types.items()
    }
    for kind, types in TYPES.items()
}
"""Kind -> field -> its reader."""
REPEATED = {kind: {"source", *REFERENCES.get(kind, ())} for kind in KINDS}
"""Fields where many rows hold the same text, which is stored once."""
_PLANS: dict[str, dict[str, tuple[int, Reader | None]]] = {
    kind: {
        name: (position, reader if reader is not str else sys.intern if name in REPEATED[kind] else None)
        for position, (name, reader) in enumerate(readers.items())
    }
    for kind, readers in READERS.items()
}
"""Kind -> field -> its position in a row and its reader, None for plain text."""
_UNKNOWN: dict[str, list[Any]] = {
    kind: ["" if type_ is str else None for type_ in types.values()] for kind, types in TYPES.items()
}
"""Kind -> a row with nothing known."""
