"""Tables that are laid out as Weft's own: one a kind, called as it, with its fields as columns."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from graph.exchange.dataset import KINDS, PRIVATE, Dataset, column_name
from graph.exchange.incoming import Incoming, Refused, Taken
from graph.exchange.tables import Table

COLUMNS: dict[str, dict[str, str]] = {
    kind: {column_name(name): name for name in row_type._fields if name not in PRIVATE}
    for kind, row_type in KINDS.items()
}
"""Kind -> column -> field, in the order in which they are written."""
REQUIRED = {
    kind: [column_name(name) for name in row_type._fields if name not in row_type._field_defaults]
    for kind, row_type in KINDS.items()
}


def is_own(table: Table) -> bool:
    """Whether a table is laid out as one of Weft's own: by its name, and by columns of which it knows each."""
    return table.name in COLUMNS and not unlike(table)


def unlike(table: Table) -> str:
    """What keeps a table from being Weft's own of its name, and the remedy; "" if nothing does."""
    known, header = COLUMNS[table.name], table.header
    for name in header:
        if name not in known:
            return f"the column “{name}” is unknown. Columns are {', '.join(known)}."
        if header.count(name) > 1:
            return f"the column “{name}” is there twice. Remove one of the two."
    for name in REQUIRED[table.name]:
        if name not in header:
            return f"the column “{name}” is missing. Add it."
    return ""


def read(table: Table) -> Incoming:
    """The rows of a table that `is_own`."""
    kind, found = table.name, Incoming()
    fields = COLUMNS[kind]
    columns = {fields[name]: name for name in table.header}
    for row, cells in table.records():
        origin = table.origin(row)
        if len(row.cells) > len(table.header) and any(row.cells[len(table.header) :]):
            text = (
                f"{len(row.cells)} cells instead of {len(table.header)}. Put quotes around text with commas."
            )
            found.refused.append(Refused(origin.file, origin.line, "", text, kind))
            continue
        found.take(kind, {fields[name]: cell for name, cell in cells.items()}, origin, columns)
    found.taken.append(Taken(table.file, kind, {n: fields[n] for n in table.header}, list(fields.values())))
    return found


def header(kind: str) -> list[str]:
    """The columns of a kind."""
    return list(COLUMNS[kind])


def cells(dataset: Dataset, kind: str) -> Iterator[list[Any]]:
    """The rows of a kind in the order of its columns."""
    positions = [KINDS[kind]._fields.index(name) for name in COLUMNS[kind].values()]
    for row in dataset.rows(kind):
        yield [row[position] for position in positions]


def text(value: Any) -> str:
    """A value as text in a cell."""
    if value is None:
        return ""
    return str(value).lower() if isinstance(value, bool) else str(value)
