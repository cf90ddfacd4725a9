"""Numbers, lists and days as a person would say them."""

from __future__ import annotations

from datetime import date

import pytest

from graph.questions import words


@pytest.mark.parametrize(
    ("number", "said"),
    [(0, "0 pairs"), (1, "1 pair"), (2, "2 pairs"), (1234, "1,234 pairs")],
)
def test_things_are_counted(number: int, said: str) -> None:
    assert words.count(number, "pair") == said


def test_an_irregular_plural_is_given() -> None:
    assert words.count(2, "person", "people") == "2 people"


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (1, "first"),
        (10, "tenth"),
        (11, "11th"),
        (12, "12th"),
        (13, "13th"),
        (21, "21st"),
        (22, "22nd"),
        (23, "23rd"),
        (24, "24th"),
        (101, "101st"),
        (111, "111th"),
        (112, "112th"),
    ],
)
def test_ordinals(number: int, said: str) -> None:
    assert words.ordinal(number) == said


@pytest.mark.parametrize(
    ("number", "said"), [(0, "no"), (3, "three"), (10, "ten"), (11, "11"), (1500, "1,500")]
)
def test_small_numbers_are_words(number: int, said: str) -> None:
    assert words.small(number) == said


@pytest.mark.parametrize(
    ("parts", "said"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]
)
def test_lists(parts: list[str], said: str) -> None:
    assert words.listed(parts) == said


def test_a_list_of_alternatives() -> None:
    assert words.listed(["a", "b", "c"], "or") == "a, b or c"


def test_a_day_is_said_without_a_leading_nought() -> None:
    assert words.day(date(2018, 5, 1)) == "1 May 2018"


@pytest.mark.parametrize("text", ["two pairs", "two pairs.", "Two pairs"])
def test_a_sentence_begins_with_a_capital_and_ends_with_one_full_stop(text: str) -> None:
    assert words.sentence(text) == "Two pairs."


@pytest.mark.parametrize(
    ("text", "said"), [("nobody in DWP", "Nobody in DWP"), ("NHS and Age UK", "NHS and Age UK"), ("", "")]
)
def test_a_capital_first_letter_leaves_the_rest_as_it_is(text: str, said: str) -> None:
    assert words.capitalised(text) == said


def test_what_was_counted() -> None:
    assert words.counting(["knows"], "both", 15) == "what people said about who they know, where both said so"
    assert words.counting(["projects"], "both", 15) == "work on the same project"
    assert words.counting(["projects"], "both", 1000) == "work on the same project in groups of up to 1,000"
    assert words.counting(["knows"], "either", 40) == words.counting(["knows"], "either", 15)
    assert words.counting(["knows", "events"], "either", 15) == (
        "what people said about who they know and being at the same event"
    )
