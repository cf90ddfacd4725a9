"""People's own spreadsheets, CSV or XLSX, in any of the shapes of `graph.exchange.shapes`."""

from __future__ import annotations

from collections.abc import Sequence

from graph.errors import InvalidDataset
from graph.exchange import archives, spreadsheets, workbooks
from graph.exchange.formats import Format
from graph.exchange.incoming import File, Incoming, Options
from graph.exchange.tables import csv_table
from graph.exchange.unreadable import as_refused

_TEXT = (".csv", ".tsv", ".txt", ".tab")


def _recognises(file: File) -> bool:
    name = file.name.lower()
    return (
        workbooks.is_workbook(file) or name.endswith(_TEXT) or ("." not in name and not archives.is_zip(file))
    )


def _read(files: Sequence[File], options: Options) -> Incoming:
    tables, refused = [], []
    for file in files:
        try:
            if workbooks.is_workbook(file):
                book = workbooks.tables(file)
                tables += book.tables
                refused += book.refused
            else:
                tables.append(csv_table(file))
        except InvalidDataset as error:
            refused.append(as_refused(file.name, error))
    found = spreadsheets.read(tables, options)
    found.refused += refused
    return found


FORMAT = Format(
    name="spreadsheet",
    title="Spreadsheet in any shape",
    suffix=".csv",
    media_type="text/csv",
    about=(
        "Lists of people, organisations or ties, attendance, project trackers, surveys in wide form, Gephi's CSV: CSV "
        "or XLSX under any sensible header names, in any number of files and sheets at once."
    ),
    recognises=_recognises,
    read=_read,
    rank=90,
)
