"""People in tables: who somebody is, where they work, and how other rows refer to them."""

from __future__ import annotations

import re
from datetime import date

from graph.formats.columns import synonyms
from graph.formats.columns.header import Sheet, unnamed
from graph.formats.columns.table_reader import Line, Reading

FIELDS = (
    "id", "name", "first_name", "last_name", "email", "post", "organisation", "sector", "place", "visibility",
    "asked", "answered", "synthetic", "tags",
)  # fmt: skip
WHO = frozenset({"name", "first_name", "last_name", "email"})
"""A table of people has at least one of these fields."""

_EMAIL = re.compile(r"[^@\s;,<>]+@[^@\s;,<>]+")
YES_NO = {"yes": "true", "true": "true", "y": "true", "no": "false", "false": "false", "n": "false"}


def has_people(fields: set[str]) -> bool:
    """Whether the fields are enough to identify somebody."""
    return bool(fields & WHO)


def take(line: Line, reading: Reading, day: date | None = None) -> str:
    """Add the person in a row, with organisation, sector and place; returns their handle.

    The handle is the source's own key, otherwise the email address, otherwise “name @ organisation” or the name alone.
    It is "" if the row was refused.

    Args:
        day: the day on which they answered, if the row does not say it.
    """
    name = line.text("name") or " ".join(filter(None, (line.text("first_name"), line.text("last_name"))))
    key, email, post = line.key("id"), address(line), line.text("post")
    employers = [part.strip() for part in re.split(r"[;\n]", line.raw("organisation")) if part.strip()]
    visibility = line.choice("visibility", synonyms.VISIBILITIES)
    synthetic = line.choice("synthetic", YES_NO)
    asked, answered = line.day("asked"), line.day("answered") or day
    if not (name or email or key or line.bad):
        column = next(
            (name for name in ("name", "first_name", "last_name", "email", "id") if line.has(name)), ""
        )
        line.refuse(column, "fill in a name, or remove the row. Nobody is named here.")
    if line.bad:
        return ""
    origin = line.origin
    organisations = [reading.thing("organisations", " ".join(one.split()), origin) for one in employers]
    at = f"{name} @ {organisations[0]}" if organisations else name
    handle = key or email or at
    reading.found.put(
        "people",
        origin,
        id=handle,
        name=name or handle,
        post=post,
        email=email,
        sector=reading.thing("sectors", line.text("sector"), origin),
        place=reading.thing("places", line.text("place"), origin),
        visibility=visibility,
        asked=asked or answered,
        answered=answered,
        synthetic=synthetic == "true" if synthetic else None,
        tags=line.tags(),
    )
    for number, organisation in enumerate(organisations):
        reading.found.put(
            "works_for",
            origin,
            person=handle,
            organisation=organisation,
            post=post if not number else "",
        )
    return handle


def address(line: Line, name: str = "email") -> str:
    """An email address in lower case; “Ann <ann@…>” is read as well."""
    text = line.text(name)
    if not text:
        return ""
    found = _EMAIL.findall(text.removeprefix("mailto:"))
    if len(found) != 1:
        line.refuse(name, f"correct the email address, or leave it empty. “{text[:60]}” is not one.")
        return ""
    return str(found[0]).lower()


def mention(reading: Reading, line: Line, name: str) -> str:
    """Add somebody that a field only names; returns their handle, "" for an empty cell."""
    return named(reading, line, line.key(name))


def named(reading: Reading, line: Line, text: str) -> str:
    """Add somebody by a key, an email address or a name; an address becomes theirs, so the map finds them by it."""
    if not _EMAIL.fullmatch(text):
        return reading.thing("people", text, line.origin)
    handle = reading.thing("people", text.lower(), line.origin)
    row = reading.found.rows["people"][-1]
    if row.id == handle:
        reading.found.rows["people"][-1] = row._replace(email=handle)
    return handle


def tick_columns(sheet: Sheet) -> list[str]:
    """Columns of ticks that have a name."""
    return [header for header in sheet.headers if sheet.seen[header].ticks and not unnamed(header)]


def strength_columns(sheet: Sheet) -> list[str]:
    """Columns of strengths that have a name."""
    return [header for header in sheet.headers if sheet.seen[header].strengths and not unnamed(header)]
