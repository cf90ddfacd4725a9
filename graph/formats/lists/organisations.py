"""A list of organisations: one in each row."""

from __future__ import annotations

from graph.formats.columns import synonyms
from graph.formats.columns.header import Sheet
from graph.formats.columns.table_reader import Reading, matched
from graph.formats.files.cells import fold, header_key, is_empty, parts
from graph.formats.lists import Guess, Shape
from graph.formats.lists.scores import score_of

FIELDS = ("organisation", "id", "kind", "sector", "place", "website", "tags", "works_with", "score")
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
    columns |= {
        header: "score" for header in sheet.headers if header not in columns and _scores(sheet, header)
    }
    if "organisation" not in columns.values() and _is_list(sheet):
        named = next((header for header in sheet.headers if header_key(header) == "name"), "")
        columns |= {named: "organisation"} if named else {}
    return Guess(columns, sure)


def _scores(sheet: Sheet, header: str) -> bool:
    """Whether a column scores organisations: it is called so, and its cells are 1 to 5."""
    return header_key(header) in synonyms.SCALES and all(
        is_empty(cell) or cell.removesuffix(".0") in set("12345") for cell in sheet.seen[header].cells
    )


def _read(reading: Reading) -> None:
    header = reading.sheet.table.header
    scales = {at: header[at] for at in reading.at("score")}
    for line in reading.lines():
        name, key = line.text("organisation"), line.key("id")
        kind, sector, place = line.text("kind"), line.text("sector"), line.text("place")
        website, others = line.url("website"), parts(line.raw("works_with"), reading.known)
        scores = {scale: value for at, scale in scales.items() if (value := score_of(line, at=at))}
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
        for other in others:
            if fold(other) != fold(name):
                other_id = reading.thing("organisations", other, line.origin)
                reading.found.put("works_with", line.origin, from_=key or name, to=other_id)
        for scale, value in scores.items():
            scale_id = reading.thing("scales", scale, line.origin)
            reading.found.put("scores", line.origin, organisation=key or name, scale=scale_id, value=value)


SHAPE = Shape(
    name="organisation-list",
    title="List of organisations",
    about=(
        "One row for each organisation: name, kind, sector, ward, website, tags, the organisations that it works "
        "with, and scores from 1 to 5, such as influence and interest."
    ),
    kind="organisations",
    fields=FIELDS,
    score=_score,
    read=_read,
    guess=_guess,
    many=frozenset({"score"}),
    of_people=False,
    rank=10,
)
