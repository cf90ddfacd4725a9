"""Tables as spreadsheets have them: rows of text under a header, from CSV files and from sheets.

Every cell is text, as a person reading the sheet would write it: days as YYYY-MM-DD, whole numbers without a point.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from graph.errors import InvalidDataset
from graph.exchange.cells import unharmed
from graph.exchange.incoming import File, Origin


class Row(NamedTuple):
    """One row: its number as a spreadsheet counts it, and its cells."""

    line: int
    cells: list[str]


@dataclass(frozen=True)
class Table:
    """A header and the rows below it; `file` has the sheet after it where there are several."""

    file: str
    name: str
    header: list[str]
    rows: list[Row]

    def origin(self, row: Row) -> Origin:
        """Where a row stands."""
        return Origin(self.file, row.line)

    def records(self) -> Iterator[tuple[Row, dict[str, str]]]:
        """Rows with their cells by header; cells beyond the header or missing before its end are not there."""
        for row in self.rows:
            yield row, dict(zip(self.header, row.cells, strict=False))


def csv_table(file: File) -> Table:
    """A CSV file as a table.

    Raises:
        InvalidDataset: it cannot be read as text or as CSV; says what to do.
    """
    try:
        text = file.data.decode("utf-8-sig")
        rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    except UnicodeDecodeError:
        raise InvalidDataset(f"{file.name} is not in UTF-8. Save it again as “CSV UTF-8”.") from None
    except csv.Error as error:
        raise InvalidDataset(
            f"{file.name} is not readable as CSV ({error}). Save it again as “CSV UTF-8”."
        ) from None
    return table(file.name, file.name.rsplit(".", 1)[0], enumerate(rows, 1))


def table(file: str, name: str, rows: Iterable[tuple[int, list[str]]]) -> Table:
    """A table of numbered rows of which the first that is not empty is the header."""
    filled = [
        Row(line, [unharmed(cell.strip()) for cell in cells])
        for line, cells in rows
        if any(map(str.strip, cells))
    ]
    if not filled:
        return Table(file, name, [], [])
    return Table(file, name, filled[0].cells, filled[1:])
