"""What the annotations of row types say, and what follows from it."""

from __future__ import annotations

from datetime import date
from typing import Annotated, NamedTuple

import pytest

from graph.records.dataset import FIELDS, KINDS, REFERENCES, TYPES
from graph.records.fields import Edited, Field, fields_of


class Whole(NamedTuple):
    name: Annotated[str, Edited("Name")]
    since: Annotated[date | None, Field("Since")] = None


class Lacking(NamedTuple):
    name: Annotated[str, Edited("Name")]
    colour: str = ""


def test_fields_come_by_name_in_the_order_of_the_row() -> None:
    assert list(fields_of(Whole).items()) == [("name", Edited("Name")), ("since", Field("Since"))]


def test_a_field_without_an_annotation_is_refused_by_name() -> None:
    with pytest.raises(TypeError, match=r"Lacking\.colour"):
        fields_of(Lacking)


def test_what_annotations_name_is_there() -> None:
    for kind, fields in FIELDS.items():
        assert set(REFERENCES[kind].values()) <= KINDS.keys()
        for name, field in fields.items():
            default = KINDS[kind]._field_defaults.get(name, "")
            assert not field.after or field.after in fields
            assert not field.choices or default in (*field.choices, "")
            assert TYPES[kind][name] is str or not (field.to or field.choices or field.private)
