"""Who to brief, who hears, and who does not."""

from __future__ import annotations

import pytest

from graph.errors import InvalidInput
from graph.records.dataset import Sector
from graph.store import Store
from tests.integration.questions.drawing import ask, drawn, keys, knows, people


def stars(store: Store) -> None:
    """h knows four, g three; alone knows nobody; v hangs on one of h's contacts."""
    drawn(
        store,
        people=people(
            h="health", a="health", b="health", c="health", d="health", v="health",
            g="housing", x="housing", y="housing", z="housing", alone="faith",
        ),
        ties=knows("h a", "h b", "h c", "h d", "v a", "g x", "g y", "g z"),
    )  # fmt: skip


def test_one_step_from_two(empty: Store) -> None:
    stars(empty)
    answer = ask(empty, "reach", people="2", steps="1")
    assert keys(answer, "person") == ["h", "g", "alone", "v"]
    assert [(row["adds"], row["reached"]) for row in answer.rows] == [
        (5, 5),
        (4, 9),
        (None, None),
        (None, None),
    ]
    assert "9 of 11 people" in answer.sentence
    assert "2 people would not hear, in Faith (1) and Health (1)" in answer.sentence
    assert (answer.total, answer.truncated) == (4, False)
    assert ". Name of h alone reaches 5 of 11 people (45%); the second adds 4." in answer.sentence


def test_who_adds_next_to_nothing_is_said_in_the_sentence_and_in_the_row(empty: Store) -> None:
    """Of eleven, h and g reach nine; a third and a fourth are heard of by nobody but themselves."""
    stars(empty)
    answer = ask(empty, "reach", people="4", steps="1")
    assert [(row["part"], row["adds"]) for row in answer.rows] == [
        ("brief, first", 5),
        ("brief, second", 4),
        ("brief, third, adds next to nothing", 1),
        ("brief, fourth, adds next to nothing", 1),
    ]
    assert (
        ". Name of h alone reaches 5 of 11 people (45%); the first two reach 9; the last two add two between them."
        in answer.sentence
    )


@pytest.mark.parametrize(
    ("sizes", "said"),
    [
        ((3, 1, 1, 1), "6 people would not hear, most of them in S0 (3), S1 (1) and S2 (1)."),
        ((2, 1, 1, 1, 1, 1, 1), "8 people would not hear, above all in S0 (2), S1 (1) and S2 (1)."),
    ],
)
def test_most_of_them_is_more_than_half(empty: Store, sizes: tuple[int, ...], said: str) -> None:
    own = {f"u-{sector}-{n}": f"s{sector}" for sector, size in enumerate(sizes) for n in range(size)}
    drawn(
        empty,
        sectors=[Sector(f"s{n}", f"S{n}") for n in range(len(sizes))],
        people=people(a="s0", b="s0", **own),
        ties=knows("a b"),
    )
    assert said in ask(empty, "reach", people="1").sentence


def test_two_steps_reach_further(empty: Store) -> None:
    """Within two steps of h or of a are all six of their star: the lower id is briefed."""
    stars(empty)
    answer = ask(empty, "reach", people="2", steps="2")
    assert keys(answer, "person")[:2] == ["a", "g"]
    assert answer.rows[1]["reached"] == 10


def test_without_ties_nobody_is_chosen(empty: Store) -> None:
    drawn(empty, people=people(a="health", b="housing"))
    answer = ask(empty, "reach", people="1")
    assert "no ties are known" in answer.sentence.lower()
    assert [row["part"] for row in answer.rows] == ["stays unreached"] * 2


def test_more_than_there_are_is_refused(empty: Store) -> None:
    drawn(empty, people=people(a="health", b="housing"), ties=knows("a b"))
    with pytest.raises(InvalidInput, match="2 or fewer"):
        ask(empty, "reach", people="3")


def test_the_case_reaches_more_with_more(case: Store) -> None:
    reached = []
    for number in (1, 3, 5):
        answer = ask(case, "reach", people=str(number), steps="1")
        briefed = [row for row in answer.rows if row["adds"] is not None]
        assert len(briefed) == number
        reached.append(briefed[-1]["reached"])
    assert reached == sorted(set(reached))  # type: ignore[type-var]
