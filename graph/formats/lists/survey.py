"""The wide form of survey tools: a row for each respondent, a column for each named person, strengths in cells."""

from __future__ import annotations

import re

from graph.formats.columns import persons
from graph.formats.columns.header import Sheet
from graph.formats.columns.table_reader import Reading, matched
from graph.formats.files import cells
from graph.formats.lists import Guess, Shape

_PERSON = tuple(name for name in persons.FIELDS if name not in {"asked", "visibility", "synthetic"})
_IN_BRACKETS = re.compile(r".*\[([^\[\]]+)\]\s*")
_AFTER = re.compile(r".*(?: [-–—] |[?:] )(.+)")
FEWEST = 2
"""Columns of strengths that make a table a survey."""


def _guess(sheet: Sheet) -> Guess:
    rated = persons.strength_columns(sheet)
    columns, sure = matched(sheet, _PERSON, whole=rated)
    columns |= {header: "contact" for header in rated if header not in columns}
    columns |= {
        header: "contact"
        for header in sheet.headers
        if header not in columns and _IN_BRACKETS.fullmatch(header)
    }
    return Guess(columns, sure)


def _score(sheet: Sheet) -> float:
    columns, _ = _guess(sheet)
    rated = [header for header, name in columns.items() if name == "contact"]
    fields = set(columns.values())
    if len(rated) < FEWEST or not (persons.has_people(fields) or "id" in fields):
        return 0
    ticks_alone = all(sheet.seen[header].ticks or not sheet.seen[header].filled for header in rated)
    return 0.5 if ticks_alone else 0.9


def contact(header: str) -> str:
    """The person that a column asks about: the text in square brackets or after the question, otherwise all of it."""
    found = _IN_BRACKETS.fullmatch(header) or _AFTER.fullmatch(header)
    return cells.tidy(found.group(1)) if found else header


def _read(reading: Reading) -> None:
    header = reading.sheet.table.header
    contacts = {at: contact(header[at]) for at in reading.at("contact")}
    for line in reading.lines():
        who = persons.take(line, reading, reading.options.day)
        if not who:
            continue
        name = reading.found.rows["people"][-1].name
        day = reading.found.rows["people"][-1].answered
        for at, other in contacts.items():
            strength = line.strength(at=at)
            if strength and cells.fold(other) not in {cells.fold(who), cells.fold(name)}:
                reading.found.put(
                    "ties",
                    line.origin,
                    from_=who,
                    to=persons.named(reading, line, other),
                    strength=strength,
                    recorded=day,
                )


SHAPE = Shape(
    name="survey",
    title="Survey, wide form",
    about=(
        "One row for each respondent, one column for each named person, cells from 1 to 5 or words for it. Respondents "
        "count as asked and answered on the day in the row, or else on the day given for the import."
    ),
    kind="people",
    fields=(*_PERSON, "contact"),
    score=_score,
    read=_read,
    guess=_guess,
    many=frozenset({"contact"}),
    rank=50,
)
