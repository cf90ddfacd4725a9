"""Attendance: a row for each person and a column of ticks for each event, or a sheet for each event."""

from __future__ import annotations

import re

from graph.formats.columns import persons, synonyms
from graph.formats.columns.header import Sheet
from graph.formats.columns.table_reader import Line, Reading, matched
from graph.formats.files import cells
from graph.formats.files.text_table import Row
from graph.formats.lists import Guess, Shape

_PERSON = tuple(
    name for name in persons.FIELDS if name not in {"asked", "answered", "visibility", "synthetic"}
)
_NO_NAME = re.compile(
    r"(?:sheet|tabelle|table|page|tab) ?\d*|attendance|attendees|register|sign in|data|list", re.IGNORECASE
)


def _guess(sheet: Sheet) -> Guess:
    ticked = persons.tick_columns(sheet)
    columns, sure = matched(sheet, _PERSON, whole=ticked)
    for header in sheet.headers:
        if header not in columns and (header in ticked or cells.is_dated(header)):
            columns[header] = "event"
    return Guess(columns, sure)


def _score(sheet: Sheet) -> float:
    columns, _ = _guess(sheet)
    fields = set(columns.values())
    if _has_project(sheet) or not (persons.has_people(fields) or "organisation" in fields):
        return 0
    events = [header for header, name in columns.items() if name == "event"]
    if not persons.has_people(fields):
        ticked = set(persons.tick_columns(sheet)).intersection(events)
        return 0.95 if any(cells.is_dated(one) or cells.is_event(one) for one in ticked) else 0
    if any(cells.is_dated(header) or cells.is_event(header) for header in events):
        return 0.95
    if events:
        return 0.8
    return 0.78 if any(cells.is_event(name) or cells.is_dated(name) for name in sheet.names) else 0


def _has_project(sheet: Sheet) -> bool:
    return any(cells.header_key(header).startswith("project") for header in sheet.headers)


def _read(reading: Reading) -> None:
    header = reading.sheet.table.header
    ticked = reading.at("event")
    generic = [at for at in ticked if cells.header_key(header[at]) in synonyms.HEADERS["event"]]
    whole = "" if ticked and not generic else _event(reading, _sheets_name(reading.sheet))
    events = {at: whole if at in generic else _event(reading, header[at]) for at in ticked}
    people = persons.has_people(set(reading.columns.values()))
    for line in reading.lines():
        came = [persons.take(line, reading)] if people else _organisations(line, reading)
        if not all(came):
            continue
        at_events = [event for at, event in events.items() if event and _is_ticked(line, at)]
        for event in at_events if ticked else filter(None, [whole]):
            for who in came:
                if people:
                    reading.found.put("attended", line.origin, person=who, event=event)
                else:
                    reading.found.put("organisations_attended", line.origin, organisation=who, event=event)


def _organisations(line: Line, reading: Reading) -> list[str]:
    """The organisations in a row that names no person."""
    names = cells.parts(line.raw("organisation"), reading.known)
    if not names and not line.bad:
        line.refuse(
            "organisation", "fill in a name, or remove the row. Nobody is named here.", "organisations"
        )
    return [] if line.bad else [reading.thing("organisations", name, line.origin) for name in names]


def _is_ticked(line: Line, at: int) -> bool:
    try:
        return cells.is_ticked(line.cell(at))
    except ValueError as error:
        line.refuse("", str(error), "attended", at)
        return False


def _sheets_name(sheet: Sheet) -> str:
    """The name of the event of a whole sheet: the sheet's, the file's, or the text above the header."""
    own = [name for name in sheet.names if not _NO_NAME.fullmatch(cells.header_key(name))]
    name = next(
        (name for name in [*own, *sheet.above] if cells.is_event(name) or cells.is_dated(name)),
        (own or sheet.names)[0],
    )
    if not cells.is_dated(name):
        day = next((one for one in (*sheet.above, *sheet.names) if one != name and cells.is_dated(one)), "")
        try:
            found = cells.day_within(day)[1]
        except ValueError:
            return name
        return f"{name} {found.isoformat()}" if found else name
    return name


def _event(reading: Reading, called: str) -> str:
    """Add an event by its header or name; returns its handle, "" if it was refused."""
    table = reading.sheet.table
    top = Row(table.top, table.header)
    line = Line(reading, top, table.origin(top), {})
    at = table.header.index(called) if called in table.header else None
    try:
        name, day = cells.day_within(called.replace("_", " "))
    except ValueError as error:
        line.refuse("", str(error), "events", at)
        return ""
    handle = f"{name} {day.isoformat()}" if name and day else name or (day.isoformat() if day else "")
    event = reading.thing("events", handle, line.origin)
    row = reading.found.rows["events"][-1]
    if row.id == event:
        reading.found.rows["events"][-1] = row._replace(name=name or handle, on=day)
    return event


SHAPE = Shape(
    name="attendance",
    title="Attendance",
    about=(
        "One row for each person, with a ticked column for each event, or one sheet or file for each event. The day of "
        "the event is in the header or name, in the order day, month, year. Where no column names people, the "
        "organisations in it were there."
    ),
    kind="people",
    fields=(*_PERSON, "event"),
    score=_score,
    read=_read,
    guess=_guess,
    many=frozenset({"event"}),
    rank=40,
)
