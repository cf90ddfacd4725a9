"""Files made in a test, and what reading them brings, short enough to be written out by hand."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from typing import Any

import openpyxl

from graph.formats.files.incoming import File, Incoming, Options
from graph.imports.open_files import read


def text(name: str, *lines: str) -> File:
    """A CSV file of these lines."""
    return File(name, "\n".join(lines).encode())


def book(
    name: str, change: Callable[[Any], None] = lambda book: None, /, **sheets: Sequence[Sequence[Any]]
) -> File:
    """A workbook of these sheets, `_` in their names standing for a blank; `change` sees it before it is saved."""
    made = openpyxl.Workbook()
    made.remove(made.active)
    for title, rows in sheets.items():
        sheet = made.create_sheet(title.replace("_", " "))
        for row in rows:
            sheet.append(row)
    change(made)
    out = io.BytesIO()
    made.save(out)
    return File(name, out.getvalue())


def brought(found: Incoming, kind: str) -> list[dict[str, Any]]:
    """The rows of a kind, each with what is known of it."""
    return [
        {name: value for name, value in row._asdict().items() if value not in {"", None}}
        for row in found.rows[kind]
    ]


def refused(found: Incoming) -> list[tuple[int, str, str]]:
    """Row, column and reason of what was refused: of the reason the last sentence, behind the remedy."""
    return [(one.line, one.column, one.reason.rstrip(".").split(". ")[-1]) for one in found.refused]


def reading(*files: File, **options: Any) -> Incoming:
    """What files bring."""
    return read(files, Options(**options))
