"""Tables in spreadsheets: rows of text under a header, from CSV files and from sheets.

Every cell is text, as a person reading the sheet would write it: days as YYYY-MM-DD, whole numbers without a point.
"""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from graph.formats.files import tally
from graph.formats.files.bounds import CELL, COLUMNS
from graph.formats.files.encoding import as_utf8
from graph.formats.files.harmless import unharmed
from graph.formats.files.incoming import File, Origin
from graph.formats.files.unreadable import unreadable

DELIMITERS = ",;\t|"

csv.field_size_limit(CELL.most)

_SNIFFED = 65_536
_HARMLESS = re.compile(rb"'[=+\-@\t\r]")


class Row(NamedTuple):
    """One row: its number as a spreadsheet counts it, and its cells."""

    line: int
    cells: list[str]


@dataclass(frozen=True)
class Table:
    """A header and the rows below it; `file` has the sheet after it where there are several.

    Attributes:
        rows: can be iterated again and again; those of a CSV file are read again each time and never all in memory.
        top: the row of the header.
        ragged: rows end with their last filled cell, as in sheets; otherwise a row with more cells than the header is
            wrong.
    """

    file: str
    name: str
    header: list[str]
    rows: Iterable[Row]
    top: int = 1
    ragged: bool = False

    def origin(self, row: Row) -> Origin:
        """Where a row is."""
        return Origin(self.file, row.line)

    def records(self) -> Iterator[tuple[Row, dict[str, str]]]:
        """Rows with their cells by header; cells beyond the header, and missing ones, are left out."""
        header = self.header
        for row in self.rows:
            yield row, dict(zip(header, row.cells, strict=False))


def csv_table(file: File) -> Table:
    """A CSV file as a table.

    Raises:
        InvalidDataset: it cannot be read as text, or its beginning not as CSV; says what to do. Iterating
            its rows raises it too, if the fault is further down.
    """
    rows = _CsvRows(file.name, as_utf8(file))
    return table(file.name, file.name.rsplit(".", 1)[0], rows)


def table(file: str, name: str, rows: Iterable[Row], ragged: bool = False) -> Table:
    """A table of rows without empty ones; the first is the header."""
    first = next(iter(rows), None)
    if first is None:
        return Table(file, name, [], [])
    return Table(file, name, first.cells, Below(rows, first.line), first.line, ragged)


@dataclass(frozen=True)
class Below:
    """The rows below one of them."""

    source: Iterable[Row]
    line: int

    def __iter__(self) -> Iterator[Row]:
        return (row for row in self.source if row.line > self.line)


class _CsvRows:
    """The rows of a CSV file, read again each time they are iterated."""

    def __init__(self, file: str, data: bytes) -> None:
        self._file = file
        first, _, rest = data.partition(b"\n")
        said = re.fullmatch(rb'"?sep=([,;\t|])"?\r?', first)
        self._data = rest if said else data
        self._escaped = _HARMLESS.search(self._data) is not None
        self._delimiter = said.group(1).decode("latin-1") if said else _delimiter(self._data)

    def __iter__(self) -> Iterator[Row]:
        line = 0
        try:
            for line, cells in enumerate(self._reader(), 1):
                if len(cells) > COLUMNS.most and any(cells[COLUMNS.most :]):
                    raise unreadable(self._file, COLUMNS.said(len(cells)), line)
                if not line % tally.EVERY:
                    tally.reached(self._file, line)
                stripped = list(map(str.strip, cells))
                if any(stripped):
                    yield Row(line, list(map(clean, stripped)) if self._escaped else stripped)
        except csv.Error as error:
            raise self._refusal(str(error), line + 1) from None
        finally:
            tally.reached(self._file, line)

    def _reader(self) -> Iterator[list[str]]:
        text = io.TextIOWrapper(io.BytesIO(self._data), "utf-8", newline="")
        return csv.reader(text, strict=True, delimiter=self._delimiter)

    def _refusal(self, error: str, line: int) -> Exception:
        if "field limit" in error:
            return unreadable(self._file, CELL.said(), line, letter(self._long_cell(line)))
        reason = (
            "write two quotation marks for one inside a cell, or save the file again as “CSV UTF-8”. "
            "A quotation mark is inside a cell, or not closed."
        )
        return unreadable(self._file, reason, line)

    def _long_cell(self, line: int) -> int:
        """Which cell of a row is too long, counted from 1."""
        reader = self._reader()
        for _ in range(line - 1):
            next(reader)
        column, length, quoted = 1, 0, False
        # The reader stops inside the row, so look at it character by character, from its first line on.
        begun = reader.line_num  # type: ignore[attr-defined]
        lines = io.TextIOWrapper(io.BytesIO(self._data), "utf-8", newline="")
        for number, text in enumerate(lines):
            if number < begun:
                continue
            for character in text:
                length += 1
                quoted ^= character == '"'
                if character == self._delimiter and not quoted:
                    column, length = column + 1, 0
                if length > CELL.most:
                    return column
        return column


def letter(column: int) -> str:
    """A column's name in spreadsheet programs, counted from 1: C, or AB."""
    name = ""
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def clean(cell: str) -> str:
    """A cell without blanks around it, and as it was before it was made harmless for spreadsheet programs."""
    return unharmed(cell.strip())


def _delimiter(data: bytes) -> str:
    """The separator of cells: the one that gives most rows at the beginning the same number of cells, more than one."""
    best, most = ",", (0, 0)
    sample = data[:_SNIFFED].decode(errors="ignore")
    for delimiter in DELIMITERS:
        widths: Counter[int] = Counter()
        try:
            for row in csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter):
                widths[len(row)] += len(row) > 1
        except csv.Error:
            pass
        width, times = max(widths.items(), key=lambda item: (item[1], item[0]), default=(0, 0))
        if times and (times, width) > most:
            best, most = delimiter, (times, width)
    return best
