"""Where a table begins: its header may stand below a title and notes, and have gaps."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import islice

from graph.formats.columns import synonyms
from graph.formats.files.cells import day_within, fold, header_key, is_empty, is_ticked, strength, tidy
from graph.formats.files.text_table import Below, Row, Table, letter

LOOKED_AT = 25
"""Rows to search for a header: more than any title, logo and explanation take."""
SAMPLE = 1_000
"""Filled cells of a column to look at to tell what it holds."""

LONGEST = 300
"""Characters of a cell to look at to tell what its column holds."""

_KNOWN = (
    frozenset(word for said in synonyms.HEADERS.values() for word in said)
    - synonyms.TICKED
    - synonyms.NOT_TICKED
    - synonyms.STRENGTHS.keys()
)
"""Words that are headers and not cells: “no” and “a” may be either."""


@dataclass
class Seen:
    """What a column holds: how many filled cells, and its first ones."""

    filled: int = 0
    cells: list[str] = field(default_factory=list)
    divided: set[str] = field(default_factory=set)
    """Cells with a comma or a slash, folded."""

    @cached_property
    def distinct(self) -> set[str]:
        """The first different cells."""
        return {fold(cell) for cell in self.cells}

    @cached_property
    def ticks(self) -> bool:
        """Whether it holds mainly ticks."""
        said = [_reads(is_ticked, cell) for cell in self.cells]
        return True in said and said.count(None) <= len(said) // 5

    @cached_property
    def strengths(self) -> bool:
        """Whether it holds mainly strengths."""
        said = [_reads(strength, cell) for cell in self.cells]
        return any(said) and said.count(None) <= len(said) // 5


@dataclass(frozen=True)
class Sheet:
    """A table whose header has been found, with a different name for every column, and what each holds.

    Attributes:
        above: the text above the header.
        written: the header's cells as they stand.
    """

    table: Table
    seen: Mapping[str, Seen]
    above: Sequence[str] = ()
    written: Sequence[str] = ()

    @property
    def file(self) -> str:
        """The file, with the sheet after it."""
        return self.table.file

    @property
    def headers(self) -> list[str]:
        """The columns that have a name or hold something."""
        return [name for name in self.table.header if self.seen[name].filled or not unnamed(name)]

    @property
    def names(self) -> list[str]:
        """The names of the table: of its sheet and of its file, without endings."""
        file, _, _ = self.file.partition(", sheet ")
        return [self.table.name, file.rsplit(".", 1)[0]]


def unnamed(header: str) -> bool:
    """Whether a column has no name except the one that `sheet` gives it."""
    return header.startswith("(column ")


def sheet(table: Table) -> Sheet:
    """A table from its header on."""
    beginning = [Row(table.top, table.header), *islice(table.rows, LOOKED_AT)]
    top = max(beginning, key=lambda row: (_known(row), -row.line))
    if not _known(top):
        top = next((row for row in beginning if _is_header(row)), beginning[0])
    cells = list(top.cells)
    if table.ragged:
        cells += [""] * (max((len(row.cells) for row in table.rows), default=0) - len(cells))
    rows = Below(table.rows, top.line)
    framed = replace(table, header=_unique(cells), rows=rows, top=top.line)
    above = [tidy(cell) for row in beginning if row.line < top.line for cell in row.cells if cell]
    return Sheet(framed, seen(framed), list(dict.fromkeys(above)), cells)


def _known(row: Row) -> int:
    """How many cells of a row are headers that tables of people, ties and projects have, or days."""
    keys = {header_key(cell) for cell in row.cells if cell and len(cell) < 80}
    if len(keys) < 2 and len(row.cells) > 1:
        return 0
    return sum(key in _KNOWN for key in keys) + sum(_dated(cell) for cell in set(row.cells))


def _dated(cell: str) -> bool:
    """Whether a name with a day in it: a day alone is a cell of a row."""
    try:
        name, day = day_within(cell[:80])
    except ValueError:
        return False
    return bool(name and day)


def _is_header(row: Row) -> bool:
    filled = [cell for cell in row.cells if cell]
    return len(set(filled)) > 1 and not any(cell[0].isdigit() for cell in filled)


def _unique(cells: Sequence[str]) -> list[str]:
    """Headers on one line; empty and repeated ones are made different."""
    times: Counter[str] = Counter()
    named = []
    for column, cell in enumerate(cells, 1):
        name = tidy(cell) or f"(column {letter(column)})"
        times[name] += 1
        while times[name] > 1:
            name = f"{name} ({times[name]})"
            times[name] += 1
        named.append(name)
    return named


def seen(table: Table, most: int | None = None) -> dict[str, Seen]:
    """What the columns of a table hold, in its first rows or in all."""
    columns = [Seen() for _ in table.header]
    for row in islice(table.rows, most):
        for column, cell in zip(columns, row.cells, strict=False):
            if cell:
                column.filled += 1
                if column.filled <= SAMPLE:
                    column.cells.append(cell[:LONGEST])
                if ("," in cell or "/" in cell) and len(cell) < LONGEST and len(column.divided) < SAMPLE * 10:
                    column.divided.add(fold(cell))
    return dict(zip(table.header, columns, strict=True))


def _reads(reader: object, cell: str) -> object:
    """What a reader makes of a cell; None if it cannot read it, 0 if the cell says nothing."""
    if is_empty(cell):
        return 0
    try:
        return reader(cell)  # type: ignore[operator]
    except ValueError:
        return None
