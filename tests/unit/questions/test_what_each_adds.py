"""What each of those to brief adds, in words."""

from __future__ import annotations

import pytest

from graph.questions.reach import what_each_adds


@pytest.mark.parametrize(
    ("adds", "everybody", "said"),
    [
        ([5], 11, ""),
        (
            [235, 20, 4, 1, 1],
            261,
            "235 of 261 people (90%); the first three reach 259; the last two add two between them",
        ),
        ([235, 2], 261, "235 of 261 people (90%); the last adds two"),
        ([235, 2, 1], 261, "235 of 261 people (90%); the other two add three between them"),
        ([100, 30, 9], 300, "100 of 300 people (33%); each of the others adds 9 or more"),
        ([9, 2, 0], 11, "9 of 11 people (82%); the first two reach 11; the last adds nobody"),
        ([11, 0, 0], 11, "11 of 11 people (100%); the other two add nobody"),
    ],
)
def test_what_each_adds(adds: list[int], everybody: int, said: str) -> None:
    assert what_each_adds("people", "Ann", adds, everybody) == (said and f". Ann alone reaches {said}")


def test_the_words_follow_what_is_counted() -> None:
    said = what_each_adds("organisations", "Org a", [3, 0], 3)
    assert said == ". Org a alone reaches 3 of 3 organisations (100%); the last adds no organisation"
