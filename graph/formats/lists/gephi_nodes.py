"""Nodes as Gephi's data laboratory writes them."""

from __future__ import annotations

from graph.formats.columns import persons
from graph.formats.columns.header import Sheet
from graph.formats.columns.table_reader import Reading, matched
from graph.formats.files.cells import header_key
from graph.formats.lists import Guess, Shape


def _score(sheet: Sheet) -> float:
    return 0.95 if {"id", "label"} <= set(map(header_key, sheet.headers)) and not _edges(sheet) else 0


def _edges(sheet: Sheet) -> bool:
    return {"source", "target"} <= set(map(header_key, sheet.headers))


def _guess(sheet: Sheet) -> Guess:
    label = next((header for header in sheet.headers if header_key(header) == "label"), "")
    others = [header for header in sheet.headers if header_key(header) in {"name", "label"}]
    columns, sure = matched(sheet, persons.FIELDS, but=others if label else ())
    return Guess(columns | ({label: "name"} if label else {}), sure)


def _read(reading: Reading) -> None:
    for line in reading.lines():
        persons.take(line, reading)


SHAPE = Shape(
    name="gephi-nodes",
    title="Gephi, nodes",
    about="Id, Label and further columns; nodes are people.",
    kind="people",
    fields=persons.FIELDS,
    score=_score,
    read=_read,
    guess=_guess,
    rank=20,
)
