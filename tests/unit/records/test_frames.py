"""A dataset as columns: nothing is different but the shape."""

from __future__ import annotations

from datetime import date

import pytest

from graph.records.bulk.frames import dataset_of, frame, frames_of
from graph.records.dataset import KINDS, Dataset, Tie
from graph.seeding import south_manchester


@pytest.mark.parametrize("dataset", [south_manchester(), Dataset()], ids=["case", "empty"])
def test_rows_come_back_from_columns(dataset: Dataset) -> None:
    frames = frames_of(dataset)
    assert dataset_of(frames) == dataset
    assert {kind: len(rows) for kind, rows in frames.items()} == {k: len(dataset.rows(k)) for k in KINDS}


def test_one_value_stands_for_all_rows_and_the_rest_is_as_where_nothing_is_said() -> None:
    made = frame("ties", from_=["a", "b"], to="c", since=date(2016, 9, 15), strength=[None, 3])
    assert [Tie._make(row) for row in made.iter_rows()] == [
        Tie("a", "c", None, date(2016, 9, 15)),
        Tie("b", "c", 3, date(2016, 9, 15)),
    ]
