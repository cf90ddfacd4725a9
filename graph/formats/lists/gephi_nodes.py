"""Nodes as Gephi's data laboratory writes them."""

from __future__ import annotations

from graph.formats.columns import persons
from graph.formats.columns.header import Sheet
from graph.formats.columns.table_reader import Reading, matched
from graph.formats.files.cells import header_key
from graph.formats.graphs.attribute_names import node_kind
from graph.formats.lists import Guess, Shape

FIELDS = (*persons.FIELDS, "kind")


def _score(sheet: Sheet) -> float:
    return 0.95 if {"id", "label"} <= set(map(header_key, sheet.headers)) and not _edges(sheet) else 0


def _edges(sheet: Sheet) -> bool:
    return {"source", "target"} <= set(map(header_key, sheet.headers))


def _guess(sheet: Sheet) -> Guess:
    label = next((header for header in sheet.headers if header_key(header) == "label"), "")
    others = [header for header in sheet.headers if header_key(header) in {"name", "label"}]
    columns, sure = matched(sheet, FIELDS, but=others if label else ())
    return Guess(columns | ({label: "name"} if label else {}), sure)


def _read(reading: Reading) -> None:
    for line in reading.lines():
        if node_kind(line.text("kind")) != "organisation":
            persons.take(line, reading)
            continue
        key, name = line.key("id"), line.text("name")
        sector, place = line.text("sector"), line.text("place")
        if line.bad:
            continue
        reading.found.put(
            "organisations",
            line.origin,
            id=key or name,
            name=name or key,
            sector=reading.thing("sectors", sector, line.origin),
            place=reading.thing("places", place, line.origin),
            tags=line.tags(),
        )


SHAPE = Shape(
    name="gephi-nodes",
    title="Gephi, nodes",
    about="Id, Label and further columns; nodes are people, except those whose kind or type is organisation.",
    kind="people",
    fields=FIELDS,
    score=_score,
    read=_read,
    guess=_guess,
    rank=20,
)
