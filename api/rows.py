"""Rows for editing over HTTP: the fields of each kind, the row to edit, and the answers.

What a row of a kind consists of follows from the annotations of its type (`graph.records.dataset`).
"""

from __future__ import annotations

from datetime import date
from typing import Any, Literal

from pydantic import BaseModel, Field, create_model

from api.schemas import Item, Parameters
from graph.questions.base import Day
from graph.records.dataset import DAYS, EDITED, FIELDS, KEYS, KINDS, TYPES, column_name

_LONGEST_ID = 200
_REVISION = Field(min_length=1, max_length=40, description="Revision of the row that was edited")
Cell = str | int | float | bool | date | None


class Given(Parameters):
    """Given fields of a row; fields that are left out stay as they are, or get their default."""

    def values(self) -> dict[str, Any]:
        """The given fields, by the names that rows have."""
        return self.model_dump(exclude_unset=True, exclude={"revision"})


def _type(kind: str, name: str) -> Any:
    """The type of a field's values, as a request or answer has them."""
    if name in DAYS[kind]:
        return Day | None
    choices = FIELDS[kind][name].choices
    return Literal[choices] if choices else TYPES[kind][name]


def _description(kind: str, name: str) -> str | None:
    return FIELDS[kind][name].about or None


def given(kind: str) -> type[Given]:
    """The body for a row: the fields that can be edited."""
    fields: dict[str, Any] = {}
    for name in EDITED[kind]:
        field, type_ = FIELDS[kind][name], _type(kind, name)
        # Blanks are removed before characters are counted (`changes.given`).
        most = _LONGEST_ID if field.to else 2 * field.longest if type_ is str else None
        default = KINDS[kind]._field_defaults.get(name, None if type_ == int | None else "")
        fields[name] = type_, Field(default, max_length=most, description=_description(kind, name))
    one = KINDS[kind].__name__
    return create_model(
        f"{one}Given", __base__=Given, __doc__=f"{one}: the fields that may be given.", **fields
    )


def ends(kind: str) -> type[Parameters]:
    """The things that a new row joins: the required fields of its key."""
    fields = {name: _of_key(kind, name) for name in KEYS[kind] if name not in KINDS[kind]._field_defaults}
    return create_model(f"{KINDS[kind].__name__}Ends", __base__=Parameters, **fields)


def key(kind: str) -> type[Parameters]:
    """The key of the row to edit: all its fields, in order. One that can be edited as well is called `as`."""
    edited = EDITED[kind]
    fields = {"as_" if name in edited else name: _of_key(kind, name) for name in KEYS[kind]}
    return create_model(f"{KINDS[kind].__name__}Key", __base__=Parameters, **fields)


def _of_key(kind: str, name: str) -> Any:
    type_, edited = _type(kind, name), name in EDITED[kind]
    column = "as" if edited else column_name(name)
    may_be_empty = KINDS[kind]._field_defaults.get(name) == ""
    shortest, longest = (0 if may_be_empty else 1, _LONGEST_ID) if type_ is str else (None, None)
    return type_, Field(
        KINDS[kind]._field_defaults.get(name, ...),
        alias=column if edited or column != name else None,
        description=f"The {name} that it has" if edited else _description(kind, name),
        min_length=shortest,
        max_length=longest,
    )


class WithRevision(BaseModel):
    """The revision to change."""

    revision: str = _REVISION


class Revision(Parameters):
    """The revision to delete."""

    revision: str = _REVISION


class JoinedBody(BaseModel):
    """A row that joins this to something else with the name `label`."""

    kind: str
    row: dict[str, Cell]
    revision: str
    other_kind: str
    other: str
    label: str


class SavedBody(BaseModel):
    """The result of an edit: `change` is the change to undo, “” if nothing changed; `row` is as it is now."""

    change: str
    row: dict[str, Cell] | None
    revision: str


class ItemsBody(BaseModel):
    """The things found, best first."""

    found: list[Item]


class Details(BaseModel):
    """A row to edit."""

    revision: str
    called: dict[str, str] = Field(description="The names of its sector and place, by column")
    joined: list[JoinedBody]
    joined_total: int = Field(description="How many there are; the list may hold fewer")


def details(kind: str) -> type[Details]:
    """The answer for a thing to edit."""
    one = KINDS[kind].__name__
    fields: dict[str, Any] = {
        name: (_type(kind, name), Field(description=_description(kind, name)))
        for name in ("id", *EDITED[kind])
    }
    row = create_model(f"{one}Row", __doc__=f"{one} as it is on the map.", **fields)
    doc = f"{one}, and what joins it to others."
    return create_model(f"{one}Details", __base__=Details, __doc__=doc, row=(row, ...))
