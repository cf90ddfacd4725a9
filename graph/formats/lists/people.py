"""A list of people: one in each row."""

from __future__ import annotations

from graph.formats.columns import persons
from graph.formats.columns.header import Sheet
from graph.formats.columns.table_reader import Reading, matched
from graph.formats.lists import Shape


def _score(sheet: Sheet) -> float:
    found = set(matched(sheet, persons.FIELDS)[0].values())
    if not persons.has_people(found):
        return 0
    return min(0.56 + 0.07 * len(found), 0.77)


def _read(reading: Reading) -> None:
    for line in reading.lines():
        persons.take(line, reading)


SHAPE = Shape(
    name="people-list",
    title="List of people",
    about="One row for each person: name in one or two columns, and more, such as organisation, job title or ward.",
    kind="people",
    fields=persons.FIELDS,
    score=_score,
    read=_read,
    rank=20,
)
