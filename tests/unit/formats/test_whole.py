"""The dataset that says something in every field."""

from __future__ import annotations

import pytest

from graph.records.checks import problems
from graph.records.dataset import KINDS, PRIVATE
from tests.whole import whole


@pytest.mark.parametrize("private", [False, True])
def test_it_is_sound_and_says_something_in_every_field(private: bool) -> None:
    made = whole(private)
    assert not list(problems(made))
    for kind, row_type in KINDS.items():
        for name in row_type._fields:
            default = row_type._field_defaults.get(name, "")
            said = any(getattr(row, name) != default for row in made.rows(kind))
            assert said == (private or name not in PRIVATE), f"{kind}.{name}"
