"""A workbook with a sheet for each kind, in the layout of Weft's own CSV files."""

from __future__ import annotations

from collections.abc import Sequence

from graph.errors import InvalidDataset
from graph.exchange import sheets, spreadsheets, workbook, workbooks
from graph.exchange.formats import Format
from graph.exchange.incoming import File, Incoming, Options
from graph.exchange.unreadable import as_refused


def _is_ours(file: File) -> bool:
    return workbooks.is_workbook(file) and any(map(sheets.is_own, workbooks.heads(file)))


def _read(files: Sequence[File], options: Options) -> Incoming:
    """Sheets that are not Weft's own are read in the shape that they have."""
    found, others = Incoming(), []
    for file in files:
        try:
            book = workbooks.tables(file)
        except InvalidDataset as error:
            found.refused.append(as_refused(file.name, error))
            continue
        found.refused += book.refused
        for table in book.tables:
            if not sheets.is_own(table) or spreadsheets.is_list(table) or options.chosen(table.file):
                others.append(table)
                continue
            try:
                found.extend(sheets.read(table, options))
            except InvalidDataset as error:
                found.refused.append(as_refused(table.file, error))
    found.extend(spreadsheets.read(others, options))
    return found


FORMAT = Format(
    name="xlsx",
    title="Workbook (XLSX)",
    suffix=".xlsx",
    media_type="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    about=(
        "Weft's own tables as the sheets of one workbook, one a kind: everything that the map holds. Days are days, "
        "but those before March 1900 are text; text past 32,767 characters is cut, and more than 1,048,575 rows of a "
        "kind do not fit."
    ),
    recognises=_is_ours,
    read=_read,
    write=workbook.write_dataset,
    carries={kind: tuple(columns.values()) for kind, columns in sheets.COLUMNS.items()},
    rank=10,
)
