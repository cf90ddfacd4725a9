"""A list of ties between organisations: one pair in each row."""

from __future__ import annotations

from graph.formats.columns import persons
from graph.formats.columns.header import Sheet
from graph.formats.columns.table_reader import Reading, matched
from graph.formats.files import cells
from graph.formats.lists import Shape

FIELDS = (
    "from_organisation",
    "works_with",
    "tie_kind",
    "strength",
    "since",
    "until",
    "tie_source",
    "both_ways",
)
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


def _read(reading: Reading) -> None:
    for line in reading.lines():
        one, others = line.text("from_organisation"), cells.parts(line.raw("works_with"), reading.known)
        kind, source, strength = line.text("tie_kind"), line.text("tie_source"), line.strength("strength")
        since, until = line.day("since"), line.day("until")
        both_ways = line.choice("both_ways", persons.YES_NO)
        for name, there in (("from_organisation", one), ("works_with", others)):
            if not there and not line.bad:
                line.refuse(name, "fill in a name, or remove the row. No organisation is named here.")
        if one and any(cells.fold(one) == cells.fold(other) for other in others):
            reason = "correct one of the two, or remove the row. Organisations are not tied to themselves."
            line.refuse("works_with", reason)
        if strength == 0 and not line.bad:
            line.refuse("strength", "skipped: this says that there is no tie.")
        if since and until and since >= until:
            line.refuse("until", f"correct one of the two days. {until} is not after {since}.")
        if line.bad:
            continue
        for other in others:
            reading.found.put(
                "works_with",
                line.origin,
                from_=reading.thing("organisations", one, line.origin),
                to=reading.thing("organisations", other, line.origin),
                kind=kind,
                strength=strength,
                since=since,
                until=until,
                source=source,
                undirected=both_ways == "true" if both_ways else None,
            )


SHAPE = Shape(
    name="organisation-tie-list",
    title="List of ties between organisations",
    about=(
        "One row for each organisation and one or several that it works with: organisation, works with, kind, "
        "strength, since, until, source, both ways. Ties go both ways unless the list says no."
    ),
    kind="works_with",
    fields=FIELDS,
    score=_score,
    read=_read,
    of_people=False,
    rank=60,
)
