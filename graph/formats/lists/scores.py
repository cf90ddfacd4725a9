"""A list of scores of organisations: one in each row."""

from __future__ import annotations

from graph.formats.columns.header import Sheet
from graph.formats.columns.table_reader import Line, Reading, matched
from graph.formats.lists import Shape

FIELDS = ("organisation", "scale", "value", "scored_on", "score_source")


def _score(sheet: Sheet) -> float:
    columns, sure = matched(sheet, FIELDS)
    if not {"organisation", "scale", "value"} <= set(columns.values()):
        return 0
    return 0.92 if sure else 0.5


def _read(reading: Reading) -> None:
    for line in reading.lines():
        organisation, scale = line.text("organisation"), line.text("scale")
        value, on, source = score_of(line, "value"), line.day("scored_on"), line.text("score_source")
        for name, there in (("organisation", organisation), ("scale", scale), ("value", value)):
            if not there and not line.bad:
                line.refuse(name, "fill in this cell, or remove the row. It is empty.")
        if line.bad:
            continue
        reading.found.put(
            "scores",
            line.origin,
            organisation=reading.thing("organisations", organisation, line.origin),
            scale=reading.thing("scales", scale, line.origin),
            value=value,
            on=on,
            source=source,
        )


def score_of(line: Line, name: str = "", at: int | None = None) -> int | None:
    """The score from 1 to 5 in a field's or a column's cell; None if it is empty."""
    text = line.text(name) if at is None else line.cell(at).strip()
    whole = text.removesuffix(".0")
    if not text or whole in {"1", "2", "3", "4", "5"}:
        return int(whole) if text else None
    line.refuse(name, f"write 1 to 5, or leave it empty. “{text[:40]}” is not that.", "scores", at)
    return None


SHAPE = Shape(
    name="score-list",
    title="List of scores of organisations",
    about="One row for each score: organisation, scale (such as influence), value from 1 to 5, day, source.",
    kind="scores",
    fields=FIELDS,
    score=_score,
    read=_read,
    of_people=False,
    rank=60,
)
