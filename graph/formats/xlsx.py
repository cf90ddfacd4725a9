"""A workbook with a sheet for each kind, in the layout of Weft's own CSV files."""

from __future__ import annotations

from collections.abc import Sequence

from graph.errors import InvalidDataset
from graph.formats import Format
from graph.formats.columns import own_columns, recognition
from graph.formats.files import xlsx_in, xlsx_out
from graph.formats.files.incoming import File, Incoming, Options
from graph.formats.files.unreadable import as_refused


def _is_ours(file: File) -> bool:
    return xlsx_in.is_workbook(file) and any(map(own_columns.is_own, xlsx_in.heads(file)))


def _read(files: Sequence[File], options: Options) -> Incoming:
    """Sheets that are not Weft's own are read in the shape that they have."""
    found, others = Incoming(), []
    for file in files:
        try:
            book = xlsx_in.tables(file)
        except InvalidDataset as error:
            found.refused.append(as_refused(file.name, error))
            continue
        found.refused += book.refused
        for table in book.tables:
            if not own_columns.is_own(table) or recognition.is_list(table) or options.chosen(table.file):
                others.append(table)
                continue
            try:
                found.extend(own_columns.read(table, options))
            except InvalidDataset as error:
                found.refused.append(as_refused(table.file, error))
    found.extend(recognition.read(others, options))
    return found


FORMAT = Format(
    name="xlsx",
    title="Workbook (XLSX)",
    suffix=".xlsx",
    media_type="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    about=(
        "Weft's own tables as the sheets of one workbook, one for each kind of row: everything that the map holds. "
        "Days are days, but those before March 1900 are text; text past 32,767 characters is cut, and more than "
        "1,048,575 rows of a kind do not fit."
    ),
    recognises=_is_ours,
    read=_read,
    write=xlsx_out.write_dataset,
    carries={kind: tuple(columns.values()) for kind, columns in own_columns.COLUMNS.items()},
    rank=10,
)
