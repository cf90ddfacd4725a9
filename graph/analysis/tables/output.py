"""Tables of measures as CSV, as JSON and in a terminal."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from typing import Literal

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from graph.analysis.tables.family import Value
from graph.analysis.tables.results import Measured
from graph.formats.files.harmless import harmless
from graph.questions import words

NOTHING = "No ties are known yet."


SHOWN_ROWS = 20
"""Rows of a table in a terminal."""


_ROWS_AT_ONCE = 1_000


_BETWEEN_COLUMNS = 3


_SMALL = 0.01


def as_csv(measured: Measured) -> Iterator[str]:
    """All rows, in pieces; empty cells where there is no value."""
    rows = measured.rows()
    for start in range(0, max(len(rows), 1), _ROWS_AT_ONCE):
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\n")
        if not start:
            writer.writerow(column.key for column in measured.columns)
        writer.writerows(map(harmless, row) for row in rows[start : start + _ROWS_AT_ONCE])
        yield out.getvalue()


def as_json(measured: Measured) -> Iterator[str]:
    """Everything, in pieces; one row on each line."""
    keys = [column.key for column in measured.columns]
    rows = measured.rows()
    head = json.dumps(
        {
            "family": measured.family.name,
            "direction": measured.direction,
            "of": measured.of,
            "people": measured.people,
            "ties": measured.ties,
            "as_of": measured.as_of.isoformat() if measured.as_of else None,
            "evidence": measured.evidence,
            "columns": [asdict(column) for column in measured.columns],
            "steady": asdict(measured.steady) if measured.steady else None,
            "summary": [
                {"key": column.key, "title": column.title, "value": value, "counted": column.counted}
                for column, value in measured.summary
            ],
        },
        ensure_ascii=False,
    )
    yield f'{head[:-1]}, "rows": ['
    for start in range(0, len(rows), _ROWS_AT_ONCE):
        lines = [
            json.dumps(dict(zip(keys, row, strict=True)), ensure_ascii=False, allow_nan=False)
            for row in rows[start : start + _ROWS_AT_ONCE]
        ]
        yield (",\n" if start else "\n") + ",\n".join(lines)
    yield "\n]}\n"


def show(measured: Measured, console: Console) -> None:
    """The first rows and the summary, for a terminal."""
    if not measured.ties:
        console.print(NOTHING, style="bold", highlight=False)
        return
    family, rows = measured.family, measured.rows(SHOWN_ROWS)
    cells = dict(
        zip((column.key for column in measured.columns), map(_texts, zip(*rows, strict=True)), strict=True)
    )
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    titles = {column.key: column.title for column in measured.columns}
    types = {column.key: column.type for column in measured.columns}
    placed = ["first_in"] if measured.steady else []
    keys = ["label", "sector", family.leading, *placed, *family.shown[1:]]
    widths = _widths({key: [titles[key], *cells[key]] for key in keys}, console.width)
    for key, width in widths.items():
        side: Literal["left", "right"] = "left" if types[key] == "text" else "right"
        table.add_column(titles[key], justify=side, width=width, overflow="fold")
    for row in zip(*(cells[key] for key in widths), strict=True):
        table.add_row(*map(Text, row))  # a name is not markup
    console.print(f"{family.title}: {family.measures}", style="bold", highlight=False)
    console.print()
    console.print(table)
    console.print(f"The first {len(rows):,} of {measured.total:,}, {family.ranked}.", highlight=False)
    if "first_in" in widths:
        (first_in,) = (column for column in measured.columns if column.key == "first_in")
        console.print(f"{first_in.title}: {first_in.counted}", highlight=False)
    for number, value in measured.summary:
        (said,) = _texts([value])
        console.print(f"{number.title}: {said or 'not known'}. {number.counted}", highlight=False)
    console.print("All rows and all columns: --format csv.", style="dim", highlight=False)
    console.print(_rests_on(measured), style="dim", highlight=False)


def _widths(texts: dict[str, list[str]], room: int) -> dict[str, int]:
    """Width of each column that fits without breaking words, in order; they share the room left over."""
    widths: dict[str, int] = {}
    left = room + _BETWEEN_COLUMNS
    for key, column in texts.items():
        width = max((len(word) for text in column for word in text.split()), default=0)
        if widths and left < width + _BETWEEN_COLUMNS:
            break
        widths[key] = min(width, room)
        left -= widths[key] + _BETWEEN_COLUMNS
    for key, width in widths.items():
        more = max(0, min(max(map(len, texts[key])) - width, left))
        widths[key] += more
        left -= more
    return widths


def _rests_on(measured: Measured) -> str:
    ties = words.count(
        measured.ties, *(("directed tie",) if measured.direction == "directed" else ("tied pair",))
    )
    things = ("person", "people") if measured.of == "people" else ("organisation",)
    text = f"Based on {words.count(measured.people, *things)} and {ties}"
    return text + (f", as of {words.day(measured.as_of)}." if measured.as_of else ".")


def _texts(values: Iterable[Value]) -> list[str]:
    """Values of one column as a terminal shows them, numbers with as many decimals as the largest needs."""
    given = list(values)
    largest = max((abs(value) for value in given if isinstance(value, float)), default=0.0)
    decimals = ",.2f" if largest >= 1 else ".4f" if largest >= _SMALL else ".3g"

    def text(value: Value) -> str:
        if isinstance(value, float):
            return format(value, decimals)
        return "" if value is None else f"{value:,}" if isinstance(value, int) else value

    return [text(value) for value in given]
