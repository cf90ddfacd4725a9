"""Edges as Gephi's data laboratory writes them."""

from __future__ import annotations

from graph.formats.columns import persons, ties
from graph.formats.columns.header import Sheet
from graph.formats.columns.table_reader import Line, Reading
from graph.formats.files import cells
from graph.formats.lists import Guess, Shape

FIELDS = ("from", "to", "directed", "weight")
_HEADERS = {"source": "from", "target": "to", "type": "directed", "weight": "weight"}
_GEPHIS = frozenset({"type", "weight", "timeset", "interval", "label"})


def _score(sheet: Sheet) -> float:
    keys = set(map(cells.header_key, sheet.headers))
    return 0.95 if {"source", "target"} <= keys and keys & _GEPHIS else 0


def _guess(sheet: Sheet) -> Guess:
    keyed = {header: cells.header_key(header) for header in sheet.headers}
    return Guess({header: _HEADERS[key] for header, key in keyed.items() if key in _HEADERS}, True)


def _read(reading: Reading) -> None:
    weighs = ties.weighs(reading)
    for line in reading.lines():
        one, other = line.key("from"), line.key("to")
        for name, who in (("from", one), ("to", other)):
            if not who and not line.bad:
                line.refuse(
                    name, "fill in the Id of the node, or remove the row. This edge has no node here."
                )
        if one and one == other:
            line.refuse("to", "remove the row. People are not tied to themselves.")
        strength = ties.weight(line) if weighs else None
        if line.bad:
            continue
        kind = line.text("directed").casefold()
        organisations = [end for end in (one, other) if end in reading.organisations]
        if len(organisations) > 1:
            undirected = kind not in {"directed", "mutual"}
            for ends in [(one, other), (other, one)] if kind == "mutual" else [(one, other)]:
                tied = dict(zip(("from_", "to"), ends, strict=True))
                reading.found.put("works_with", line.origin, **tied, strength=strength, undirected=undirected)
            continue
        if organisations:
            who = persons.named(reading, line, other if organisations == [one] else one)
            reading.found.put("works_for", line.origin, person=who, organisation=organisations[0])
            continue
        _tie(reading, line, one, other, strength, undirected=kind == "undirected")
        if kind == "mutual":
            _tie(reading, line, other, one, strength, undirected=False)


def _tie(
    reading: Reading, line: Line, one: str, other: str, strength: int | None, *, undirected: bool
) -> None:
    reading.found.put(
        "ties",
        line.origin,
        from_=persons.named(reading, line, one),
        to=persons.named(reading, line, other),
        strength=strength,
        undirected=undirected or None,
    )


SHAPE = Shape(
    name="gephi-edges",
    title="Gephi, edges",
    about=(
        "Source, Target, Type, Weight; between people, between organisations among the nodes, or a job. A mutual edge "
        "is a tie both ways; of an undirected one neither said so. Weights are strengths where all are whole numbers "
        "from 1 to 5 and not all 1."
    ),
    kind="ties",
    fields=FIELDS,
    score=_score,
    read=_read,
    guess=_guess,
    rank=60,
)
