"""What a typed word may mean, and what it may not."""

from __future__ import annotations

import pytest

from graph.directory.spelling import initials, known, meant, plain, words_of
from graph.directory.things import Names

NAMES = ["Nadia Rahman", "Siân O'Brien", "Jo Smith-Jones", "Al Li", "Manchester City Council"]
KNOWN = known((name, name) for name in NAMES)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("nadya", "Nadia Rahman"),  # one character is wrong
        ("rahmann", "Nadia Rahman"),  # one is too many
        ("nadai", "Nadia Rahman"),  # two are swapped
        ("rahm nad", "Nadia Rahman"),  # begun, and in another order
        ("manchetser councel", "Manchester City Council"),
        ("sian", "Siân O'Brien"),
        ("o'brian", "Siân O'Brien"),
        ("smith", "Jo Smith-Jones"),
        ("li", "Al Li"),
    ],
)
def test_a_word_may_mean_one_with_a_slip(typed: str, name: str) -> None:
    assert set.intersection(*meant(typed, KNOWN)) == {name}


@pytest.mark.parametrize(
    "typed",
    [
        "lo",  # no slip in a word so short
        "al lo",
        "ali",
        "nadya smithson",  # each word has to mean something
        "nodya",  # two slips in five characters
        "na",  # too short to be a beginning
        "…",
        "",
    ],
)
def test_a_word_does_not_mean_just_any(typed: str) -> None:
    assert not meant(typed, KNOWN)


def test_texts_are_compared_without_case_accents_and_spaces() -> None:
    assert plain("  Café  ZOË ") == "cafe zoe"
    assert words_of("Health & Care (South), Zoë's") == ["health", "&", "care", "south", "zoe's"]
    assert initials("The Manchester Centre for Health and Care") == "mchc"


def test_names_that_contain_a_text_come_before_those_that_are_like_it() -> None:
    names = Names(
        {"id": name, "name": name, "kind": "council"} for name in ("Counsel", "The Council", "Council A")
    )
    found = [(row["name"], matched) for row, matched in names.meant("council")]
    assert found == [("Council A", "name"), ("The Council", "name"), ("Counsel", "kind")]
    assert [(row["name"], matched) for row, matched in names.meant("counsell")] == [("Counsel", "words")]
    assert [row["name"] for row, _ in names.meant("", lambda row: row["name"] > "D")] == ["The Council"]
