"""Rows taken in many at once, as they are one by one."""

from __future__ import annotations

import pytest

from graph.formats.files.incoming import Incoming, Origin

NAMES = ["from_", "to", "strength", "since"]
GOOD = ["a", " b ", "3", "2016-09-15"]


@pytest.mark.parametrize(
    "odd",
    [
        ["a", "c", "many", ""],
        ["a", "c"],
        ["a", "c", "3", "2016-09-15", "more"],
        ["a", "c", "", "2016-02-30"],
        [],
    ],
    ids=["no number", "short", "long", "no date", "nothing"],
)
@pytest.mark.parametrize("at", [0, 1_500, 2_499])
def test_many_rows_are_taken_as_each_by_itself(odd: list[str], at: int) -> None:
    rows = [(line, odd if line == at + 2 else GOOD) for line in range(2, 2_502)]
    together, each = Incoming(), Incoming()
    together.take_all("ties", rows, NAMES, "ties.csv", {"from_": "who"})
    for line, cells in rows:
        known = dict(zip(NAMES, cells, strict=False))
        each.take("ties", known, Origin("ties.csv", line), {"from_": "who"})
    assert together == each
    assert len(together.rows["ties"]) + len(together.refused) == 2_500


def test_rows_without_cells_end() -> None:
    found = Incoming()
    found.take_all("ties", [(2, []), (3, [])], NAMES, "ties.csv", {})
    assert len(found.rows["ties"]) == 2
