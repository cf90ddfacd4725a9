"""The templates that the front page of an empty map offers are read as what they say they are, with nothing to ask."""

from __future__ import annotations

import pytest

from graph.formats.files.incoming import File
from tests.conftest import ROOT
from tests.unit.formats.reading import reading

TEMPLATES = ROOT / "web" / "static" / "templates"


@pytest.mark.parametrize(
    ("name", "shape", "rows"),
    [
        ("organisations", "organisation-tie-list", {"organisations": 2, "works_with": 1}),
        ("projects", "tracker", {"organisations": 3, "projects": 1, "partners": 3}),
        ("people", "tie-list", {"people": 2, "ties": 1}),
    ],
)
def test_a_template_is_read_for_what_it_is(name: str, shape: str, rows: dict[str, int]) -> None:
    found = reading(File(f"{name}.csv", (TEMPLATES / f"{name}.csv").read_bytes()))
    assert [one.shape for one in found.taken] == [shape]
    assert {kind: len(found.rows[kind]) for kind in rows} == rows
    assert not found.refused
