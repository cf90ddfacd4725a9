"""A dataset in which every field of every kind says something: made from the row types, new fields with them."""

from __future__ import annotations

from datetime import date
from typing import Any

from graph.records.dataset import FIELDS, KINDS, PRIVATE, TYPES, Dataset
from graph.records.fields import Field

TEXTS = {
    "line": "{} {} {}",
    "lines": "{} {}\nline {}",
    "email": "{}-{}-{}@x.example",
    "url": "https://{}-{}-{}.example/",
    "tags": "{} {}; and {}",
}
"""How text is written -> one from kind, field and number."""


def whole(private: bool = False) -> Dataset:
    """Two sound rows of each kind. Of each field at least one row says something else than is so by default.

    Args:
        private: whether what a source called things is in it.
    """
    return Dataset(**{kind: [_row(kind, number, private) for number in (0, 1)] for kind in KINDS})


def _row(kind: str, number: int, private: bool) -> Any:
    values = {name: _value(kind, name, number) for name in FIELDS[kind]}
    if not private:
        values |= {name: "" for name in PRIVATE if name in values}
    match kind:
        case "sectors":
            values["part_of"] = "sectors-0" if number else ""
        case "grew_from":
            values["from_"] = f"{values['from_kind']}s-0"
        case "ties" | "works_with":
            values["to"] = f"{FIELDS[kind]['to'].to}-{1 - number}"
    return KINDS[kind](**values)


def _value(kind: str, name: str, number: int) -> Any:
    field: Field = FIELDS[kind][name]
    if name == "id":
        return f"{kind}-{number}"
    if field.to:
        return f"{field.to}-{number}"
    if field.choices:
        return field.choices[number]
    type_ = TYPES[kind][name]
    if type_ is str:
        return TEXTS[field.text].format(kind, name, number)
    if type_ is bool:
        return not KINDS[kind]._field_defaults[name]
    if type_ == int | None:
        return 1 + number
    if type_ == float | None:
        return 0.5 + number
    return date(2019, 1 + list(FIELDS[kind]).index(name), 1 + number)  # later fields hold later days
