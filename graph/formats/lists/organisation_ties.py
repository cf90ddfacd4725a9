"""A list of ties between organisations: one pair in each row."""

from __future__ import annotations

from graph.formats.columns import ties
from graph.formats.columns.header import Sheet
from graph.formats.columns.table_reader import Reading, matched
from graph.formats.files import cells
from graph.formats.lists import Guess, Shape

FIELDS = ("from_organisation", "works_with", "tie_kind", *ties.FIELDS)
_ENDS = {"from": "from_organisation", "to": "works_with"}
_OF_PEOPLE_OR_WORK = ("project", "name", "first_name", "last_name", "email", "event")
_OF_ORGANISATIONS = ("sector", "place", "website")


def _score(sheet: Sheet) -> float:
    columns, _ = matched(sheet, FIELDS)
    if not {"from_organisation", "works_with"} <= set(columns.values()):
        return 0
    others, exactly = matched(sheet, _OF_PEOPLE_OR_WORK, but=columns)
    if others and exactly:
        return 0
    if matched(sheet, _OF_ORGANISATIONS, but=columns)[0]:  # a list of organisations that names partners
        return 0.5
    ends, exactly = matched(sheet, ("from_organisation", "works_with"))
    return 0.92 if exactly and len(ends) > 1 else 0.6


def _guess(sheet: Sheet) -> Guess:
    """Headers that may name people as well, such as from and to, are its ends where it is chosen for a table."""
    columns, sure = matched(sheet, FIELDS)
    if set(_ENDS.values()) <= set(columns.values()):
        return Guess(columns, sure)
    ends, _ = matched(sheet, list(_ENDS))
    rest, _ = matched(sheet, FIELDS, but=ends)
    return Guess(rest | {header: _ENDS[end] for header, end in ends.items()}, False)


def _read(reading: Reading) -> None:
    weighed = ties.weighs(reading)
    for line in reading.lines():
        one, others = line.text("from_organisation"), cells.parts(line.raw("works_with"), reading.known)
        kind, said = line.text("tie_kind"), ties.said(line, weighed=weighed)
        for name, there in (("from_organisation", one), ("works_with", others)):
            if not there and not line.bad:
                line.refuse(name, "fill in a name, or remove the row. No organisation is named here.")
        if one and any(cells.fold(one) == cells.fold(other) for other in others):
            reason = "correct one of the two, or remove the row. Organisations are not tied to themselves."
            line.refuse("works_with", reason)
        if line.bad:
            continue
        for other in others:
            ends = [reading.thing("organisations", name, line.origin) for name in (one, other)]
            for from_, to in [ends, ends[::-1]] if said.mutual else [ends]:
                reading.found.put("works_with", line.origin, from_=from_, to=to, kind=kind, **said.values)


SHAPE = Shape(
    name="organisation-tie-list",
    title="List of ties between organisations",
    about=(
        "One row for each organisation and one or several that it works with: organisation, works with, kind, "
        "strength or weight, since, until, source, both ways or direction (directed, undirected, mutual). Ties go both "
        "ways unless the list says otherwise. Weights are strengths where all are 1 to 5."
    ),
    kind="works_with",
    fields=FIELDS,
    score=_score,
    read=_read,
    guess=_guess,
    of_people=False,
    rank=60,
)
