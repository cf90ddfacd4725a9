"""A list of organisations: one in each row."""

from __future__ import annotations

from graph.formats.columns import synonyms
from graph.formats.columns.header import Sheet
from graph.formats.columns.table_reader import Reading, matched
from graph.formats.files.cells import header_key
from graph.formats.lists import Guess, Shape

FIELDS = ("organisation", "id", "kind", "sector", "place", "website", "tags")
_OF_OTHERS = (
    "first_name",
    "last_name",
    "email",
    "post",
    "project",
    "lead",
    "partners",
    "event",
    "from",
    "to",
)


def _is_list(sheet: Sheet) -> bool:
    return any(header_key(name) in synonyms.ORGANISATIONS for name in sheet.names)


def _score(sheet: Sheet) -> float:
    columns, _ = _guess(sheet)
    if "organisation" not in columns.values():
        return 0
    others, sure = matched(sheet, _OF_OTHERS, but=columns)
    if _is_list(sheet):
        return 0.9 if not others else 0.5
    if others and sure:
        return 0
    people = matched(sheet, ("name",), but=columns)[0]
    return 0.5 if people else 0.8


def _guess(sheet: Sheet) -> Guess:
    columns, sure = matched(sheet, FIELDS)
    if "organisation" not in columns.values() and _is_list(sheet):
        named = next((header for header in sheet.headers if header_key(header) == "name"), "")
        columns |= {named: "organisation"} if named else {}
    return Guess(columns, sure)


def _read(reading: Reading) -> None:
    for line in reading.lines():
        name, key = line.text("organisation"), line.key("id")
        kind, sector, place = line.text("kind"), line.text("sector"), line.text("place")
        website = line.url("website")
        if not name:
            line.refuse(
                "organisation",
                "fill in the name, or remove the row. No organisation is named here.",
                "organisations",
            )
        if line.bad:
            continue
        reading.found.put(
            "organisations",
            line.origin,
            id=key or name,
            name=name,
            kind=kind,
            sector=reading.thing("sectors", sector, line.origin),
            place=reading.thing("places", place, line.origin),
            website=website,
            tags=line.tags(),
        )


SHAPE = Shape(
    name="organisation-list",
    title="List of organisations",
    about="One row for each organisation: name, kind, sector, ward, website, tags.",
    kind="organisations",
    fields=FIELDS,
    score=_score,
    read=_read,
    guess=_guess,
    of_people=False,
    rank=10,
)
