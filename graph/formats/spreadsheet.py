"""People's own spreadsheets, CSV or XLSX, in any of the shapes of `graph.formats.lists`."""

from __future__ import annotations

from collections.abc import Sequence

from graph.errors import InvalidDataset
from graph.formats import Format
from graph.formats.columns import recognition
from graph.formats.files import xlsx_in, zip_files
from graph.formats.files.incoming import File, Incoming, Options
from graph.formats.files.text_table import csv_table
from graph.formats.files.unreadable import as_refused

_TEXT = (".csv", ".tsv", ".txt", ".tab")


def _recognises(file: File) -> bool:
    name = file.name.lower()
    return (
        xlsx_in.is_workbook(file) or name.endswith(_TEXT) or ("." not in name and not zip_files.is_zip(file))
    )


def _read(files: Sequence[File], options: Options) -> Incoming:
    tables, refused = [], []
    for file in files:
        try:
            if xlsx_in.is_workbook(file):
                book = xlsx_in.tables(file)
                tables += book.tables
                refused += book.refused
            else:
                tables.append(csv_table(file))
        except InvalidDataset as error:
            refused.append(as_refused(file.name, error))
    found = recognition.read(tables, options)
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
