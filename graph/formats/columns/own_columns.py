"""Tables in Weft's own layout: one for each kind, with its name, and its fields as columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from graph.formats.columns import sensitive
from graph.formats.columns.header import SAMPLE, Sheet, seen
from graph.formats.files.incoming import Incoming, LeftOut, Options, Refused, Taken
from graph.formats.files.text_table import Row, Table
from graph.formats.files.unreadable import unreadable
from graph.records.dataset import KINDS, PRIVATE, Dataset, column_name

COLUMNS: dict[str, dict[str, str]] = {
    kind: {column_name(name): name for name in row_type._fields if name not in PRIVATE}
    for kind, row_type in KINDS.items()
}
"""Kind -> column -> field, in the order in which they are written."""
_OF_PEOPLE = frozenset({"people"})
REQUIRED = {
    kind: [column_name(name) for name in row_type._fields if name not in row_type._field_defaults]
    for kind, row_type in KINDS.items()
}


def is_own(table: Table) -> bool:
    """Whether a table has Weft's own layout: the name of a kind, and only columns of that kind."""
    return table.name in COLUMNS and not unlike(table)


def unlike(table: Table) -> str:
    """Why a table with the name of one of Weft's own is not one, and the remedy; "" if it is one."""
    known, header = COLUMNS[table.name], table.header
    for name in header:
        if name not in known:
            return f"rename or remove the column “{name}”. Columns are {', '.join(known)}."
        if header.count(name) > 1:
            return f"remove one of the two columns “{name}”."
    for name in REQUIRED[table.name]:
        if name not in header:
            return f"add the column “{name}”. It is missing."
    return ""


def read(table: Table, options: Options = Options()) -> Incoming:  # noqa: B008  (it is a tuple)
    """The rows of a table that `is_own`, without columns that should not be there.

    Raises:
        InvalidDataset: such a column is a required one.
    """
    kind, found = table.name, Incoming()
    found.left_out += _left_out(table, options)
    gone = {one.column for one in found.left_out}
    fields = COLUMNS[kind]
    columns = {fields[name]: name for name in table.header}
    wanted = [at for at, name in enumerate(table.header) if name not in gone]
    rows: Iterable[tuple[int, list[str]]] = _whole(table, found)
    if gone:
        rows = ((line, [cells[at] for at in wanted if at < len(cells)]) for line, cells in rows)
    found.take_all(kind, rows, [fields[table.header[at]] for at in wanted], table.file, columns)
    found.taken.append(Taken(table.file, kind, {n: fields[n] for n in table.header}, list(fields.values())))
    return found


def _whole(table: Table, found: Incoming) -> Iterator[Row]:
    """The rows with no more cells than the header; others are refused."""
    width = len(table.header)
    for row in table.rows:
        if len(row.cells) > width and any(row.cells[width:]):
            text = f"put quotes around text with commas. It has {len(row.cells)} cells instead of {width}."
            found.refused.append(Refused(table.file, row.line, "", text, table.name))
        else:
            yield row


def _left_out(table: Table, options: Options) -> list[LeftOut]:
    """Columns that should not be on a map, by their first rows."""
    first = Sheet(table, seen(table, SAMPLE))
    found = []
    for name in table.header:
        what = sensitive.looks_like(first, name, table.name in _OF_PEOPLE, read=True, today=options.day)
        if not what or options.kept.get((table.file, name), "").strip():
            continue
        if name in REQUIRED[table.name]:
            reason = f"use other ids, or say why to import these. This column holds {what}."
            raise unreadable(table.file, reason, table.top, name)
        at = table.header.index(name)
        found.append(LeftOut(table.file, name, what, sum(any(row.cells[at : at + 1]) for row in table.rows)))
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
