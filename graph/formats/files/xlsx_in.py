"""Workbooks in XLSX: their sheets as tables of the values that were last calculated and saved.

Links to other files are never followed, macros and formulas never run.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator
from datetime import date, datetime, time
from functools import lru_cache
from itertools import islice
from typing import Any, NamedTuple

import openpyxl

from graph.errors import InvalidDataset
from graph.formats.files import tally, zip_files
from graph.formats.files.bounds import CELL, COLUMNS, MERGED, SHEET_CELLS, SHEET_ROWS
from graph.formats.files.incoming import File, Refused
from graph.formats.files.tally import PastBound
from graph.formats.files.text_table import Row, Table, clean, letter, table
from graph.formats.files.unreadable import unreadable

_OLD = b"\xd0\xcf\x11\xe0"
_ZEROS = re.compile(r"0+")
_MERGED = re.compile(
    rb'<(?:\w{1,20}:)?mergeCell\s[^<>]{0,200}?ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"'
)
"""Never past the next element: a search to the end of the file from each of many would take quadratic time."""

warnings.filterwarnings("ignore", module=r"openpyxl\b.*")


class Workbook(NamedTuple):
    """The tables of a workbook, and the sheets that were skipped with the reason."""

    tables: list[Table]
    refused: list[Refused]


def is_workbook(file: File) -> bool:
    """Whether a file is a workbook, even one in the old format, which reading refuses."""
    return file.data.startswith(_OLD) or any(name.startswith("xl/") for name in zip_files.names(file))


def tables(file: File) -> Workbook:
    """All visible sheets that hold something.

    Raises:
        InvalidDataset: it cannot be read as a workbook, or is larger than the limits; says what to do.
    """
    return _sheets(file, None)


@lru_cache(maxsize=1)
def heads(file: File) -> list[Table]:
    """The sheets with only their first row, to tell what a workbook is; none if it cannot be read.

    Kept for a moment, as several formats look at the same workbook.
    """
    try:
        return _sheets(file, 1).tables
    except InvalidDataset:
        return []


def _sheets(file: File, most: int | None) -> Workbook:
    if file.data.startswith(_OLD):
        reason = "save it as .xlsx without a password. It is in the old Excel format, or has a password."
        raise unreadable(file.name, reason)
    with zip_files.checked(file, xml=True) as packed:
        try:
            book = openpyxl.load_workbook(packed.fp, read_only=True, data_only=True, keep_links=False)
            found, hidden = _read(file.name, book, most)
        except (InvalidDataset, PastBound, MemoryError):
            raise
        except Exception:  # openpyxl raises anything on a damaged file
            reason = "open it in Excel and save it again as .xlsx. It is not readable as a workbook."
            raise unreadable(file.name, reason) from None
    return Workbook(found, hidden)


def _read(name: str, book: Any, most: int | None) -> tuple[list[Table], list[Refused]]:
    sheets = [(sheet, _label(name, sheet.title)) for sheet in book.worksheets]
    hidden = [
        Refused(label, 1, "", "unhide this sheet to import it. It is hidden, so it was skipped.")
        for sheet, label in sheets
        if sheet.sheet_state != "visible"
    ]
    filled = []
    for sheet, label in sheets:
        if sheet.sheet_state == "visible":
            rows = _rows(sheet, label, merged=most is None)
            filled.append((sheet.title.strip(), label, list(islice(rows, most))))
    filled = [(title, label, rows) for title, label, rows in filled if rows]
    if len(filled) == 1:
        return [table(name, filled[0][0], filled[0][2], ragged=True)], hidden
    return [table(label, title, rows, ragged=True) for title, label, rows in filled], hidden


def _label(file: str, sheet: str) -> str:
    return f"{file}, sheet {sheet}"


def _rows(sheet: Any, label: str, merged: bool) -> Iterator[Row]:
    """Rows that hold something, as text, merged cells filled throughout if they are asked for."""
    sheet.reset_dimensions()  # a sheet may give any size
    areas = _merged(sheet) if merged else {}
    seen = line = 0
    for line, cells in enumerate(sheet.iter_rows(), 1):
        seen += len(cells)
        if not line % tally.EVERY:
            tally.reached(label, line)
        for bound, found in ((SHEET_ROWS, line), (SHEET_CELLS, seen)):
            if found > bound.most:
                raise unreadable(label, bound.said())
        if len(cells) > COLUMNS.most and any(cell.value is not None for cell in cells[COLUMNS.most :]):
            raise unreadable(label, COLUMNS.said(len(cells)), line)
        text = [_text(cell) for cell in cells[: COLUMNS.most]]
        if line in areas:
            _fill(areas[line], text)
        if any(text):
            for column, cell in enumerate(text, 1):
                if len(cell) > CELL.most:
                    raise unreadable(label, CELL.said(), line, letter(column))
            yield Row(line, text)
    tally.reached(label, line)


def _merged(sheet: Any) -> dict[int, dict[int, list[str]]]:
    """Row -> column -> what the first cell of the merged area there holds, once that has been read."""
    before, areas = b"", list[tuple[bytes, ...]]()
    with sheet._get_source() as source:
        # Merged areas come after the rows, and openpyxl gives them only when it reads a whole sheet into memory.
        while len(areas) <= MERGED.most and (piece := source.read(1024 * 1024)):
            areas += _MERGED.findall(before + piece)
            before = piece[-200:] if b">" not in piece[-200:] else piece[piece.rfind(b">") :]
    merged: dict[int, dict[int, list[str]]] = {}
    left = MERGED.most
    for first, top, last, bottom in areas:
        columns = range(_number(first), min(_number(last), COLUMNS.most) + 1)
        rows = range(int(top), int(bottom) + 1)
        left -= len(columns) * len(rows)
        if left < 0:
            break
        value: list[str] = []
        for row in rows:
            merged.setdefault(row, {}).update(dict.fromkeys(columns, value))
    return merged


def _fill(merged: dict[int, list[str]], text: list[str]) -> None:
    text += [""] * (max(merged) - len(text))
    for column, value in merged.items():
        if not value:
            value.append(text[column - 1])
        text[column - 1] = value[0]


def _number(letters: bytes) -> int:
    number = 0
    for byte in letters:
        number = number * 26 + byte - 64
    return number


def _text(cell: Any) -> str:
    value = cell.value
    match value:
        case None:
            return ""
        case str():
            return clean(value.replace("_x000D_", ""))
        case bool():
            return "true" if value else "false"
        case int() | float():
            return _number_text(cell, value)
        case datetime():
            midnight = value.time() == time.min
            return value.date().isoformat() if midnight else value.isoformat(" ", "minutes")
        case date():
            return value.isoformat()
    return str(value)


def _number_text(cell: Any, value: float) -> str:
    if isinstance(value, float) and not value.is_integer():
        return f"{value:.15g}"
    text = str(int(value))
    shown = cell.number_format
    return text.zfill(len(shown)) if shown and _ZEROS.fullmatch(shown) else text
