"""A project tracker: one project in each row, partners in one cell."""

from __future__ import annotations

import re

from graph.formats.columns import persons, synonyms
from graph.formats.columns.header import Sheet
from graph.formats.columns.table_reader import Line, Reading, matched
from graph.formats.files import cells
from graph.formats.lists import Guess, Shape

FIELDS = (
    "project", "lead", "partners", "funder", "staff", "status", "started", "ended", "project_id", "description",
    "place", "tags",
)  # fmt: skip
PARTS = {"lead": "lead", "partners": "partner", "funder": "funder"}
_PART = re.compile(r"(.+?)\s*[(\[]([^()\[\]]+)[)\]]")


def _guess(sheet: Sheet) -> Guess:
    return Guess(
        *matched(
            sheet, FIELDS, but=[h for h in sheet.headers if cells.header_key(h) in persons.WHO - {"name"}]
        )
    )


def _score(sheet: Sheet) -> float:
    columns, _ = _guess(sheet)
    header = {name: cells.header_key(one) for one, name in columns.items()}
    if "project" not in header:
        return 0
    others = len(header.keys() & {"lead", "partners", "funder", "status", "started", "ended"})
    weak = header["project"] in {"name", "title", "work", "activity", "programme"}
    people = persons.has_people(set(matched(sheet, ("first_name", "last_name", "email"))[0].values()))
    if not others or people:
        return 0
    if weak:
        return 0.65 if header.get("partners") and others > 1 else 0.3
    return 0.92 if others > 1 else 0.7


def known(reading: Reading) -> set[str]:
    """Names with a comma or slash that the table itself shows to be one organisation: those that lead, or that
    stand between semicolons.
    """
    table, whole = reading.sheet.table, set()
    for row in table.rows:
        for name in PARTS:
            for at in reading.at(name):
                pieces = row.cells[at].split(";") if at < len(row.cells) else []
                if name == "lead" or len(pieces) > 1:
                    whole |= {
                        cells.fold(_named(piece)[0]) for piece in pieces if "," in piece or "/" in piece
                    }
    return whole


def _named(piece: str) -> tuple[str, str]:
    """An organisation and the role in brackets after it."""
    piece = cells.tidy(piece)
    found = _PART.fullmatch(piece)
    if found and (part := synonyms.PARTS.get(cells.fold(found.group(2)))):
        return found.group(1), part
    return piece, ""


def _read(reading: Reading) -> None:
    whole = known(reading) | set(reading.known)
    for line in reading.lines():
        name, key = line.text("project"), line.key("project_id")
        started, ended = line.day("started"), line.day("ended")
        values = {one: line.text(one) for one in ("status", "description", "place")}
        if not name:
            line.refuse("project", "fill in the name, or remove the row. No project is named here.")
        if started and ended and started >= ended:
            line.refuse("ended", f"correct one of the two days. {ended} is not after {started}.")
        texts = {one: line.raw(one) for one in (*PARTS, "staff")}
        if line.bad:
            continue
        project = key or name
        values["place"] = reading.thing("places", values["place"], line.origin)
        reading.found.put(
            "projects",
            line.origin,
            id=project,
            name=name,
            started=started,
            ended=ended,
            tags=line.tags(),
            **values,
        )
        _partners(reading, line, project, texts, whole)
        for person in cells.parts(texts["staff"]):
            reading.found.put(
                "works_on", line.origin, person=persons.named(reading, line, person), project=project
            )


def _partners(reading: Reading, line: Line, project: str, texts: dict[str, str], whole: set[str]) -> None:
    """Every organisation once, with the first role that it has."""
    there: dict[str, str] = {}
    for field, part in PARTS.items():
        for piece in cells.parts(texts[field], whole):
            name, said = _named(piece)
            organisation = reading.thing("organisations", name, line.origin)
            if there.setdefault(cells.fold(organisation), said or part) == (said or part):
                reading.found.put(
                    "partners", line.origin, organisation=organisation, project=project, part=said or part
                )


SHAPE = Shape(
    name="tracker",
    title="Project tracker",
    about=(
        "One row for each project: name, lead organisation, partners in one cell separated by ; , / or line breaks, "
        "funder, status, start and end. A name with a comma stays whole where the table or another shows it as one."
    ),
    kind="projects",
    fields=FIELDS,
    score=_score,
    read=_read,
    guess=_guess,
    of_people=False,
    rank=30,
)
