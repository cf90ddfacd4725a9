"""What is meant by what people write into cells."""

from __future__ import annotations

from datetime import date

import pytest

from graph.formats.files import cells


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2017-03-12", date(2017, 3, 12)),
        ("2017-03-12 09:30", date(2017, 3, 12)),
        ("12/03/2017", date(2017, 3, 12)),
        ("1.2.2017", date(2017, 2, 1)),
        ("12-03-17", date(2017, 3, 12)),
        ("31/12/99", date(1999, 12, 31)),
        ("01/02/2019 10:00:00", date(2019, 2, 1)),
        ("March 2017", date(2017, 3, 1)),
        ("Sept 2017", date(2017, 9, 1)),
        ("Mar-17", date(2017, 3, 1)),
        ("03/2017", date(2017, 3, 1)),
        ("12 March 2017", date(2017, 3, 12)),
        ("Thursday 12th March 2017", date(2017, 3, 12)),
        ("2017", date(2017, 1, 1)),
        ("0001-01-01", date(1, 1, 1)),
        ("31/12/9999", date(9999, 12, 31)),
        ("", None),
        ("tbc", None),
        ("n/a", None),
    ],
)
def test_days(text: str, day: date | None) -> None:
    assert cells.day(text) == day


@pytest.mark.parametrize(
    "text",
    [
        "31/02/2017",
        "12/25/2017",
        "5/6",
        "spring 2017",
        "2017-13-01",
        "42806",
        "00/01/2017",
        "March",
        "1/1/0000",
    ],
)
def test_what_is_no_day_or_may_be_several_is_refused_with_the_remedy(text: str) -> None:
    with pytest.raises(ValueError, match=r"^write the day as 31/12/2017 or 2017-12-31\. Weft cannot read “"):
        cells.day(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Workshop 1 (12/03/2017)", ("Workshop 1", date(2017, 3, 12))),
        ("Party - 24 Nov 2016", ("Party", date(2016, 11, 24))),
        ("2017-03-12", ("", date(2017, 3, 12))),
        ("Brew 7", ("Brew 7", None)),
        ("Workshop May 2017", ("Workshop", date(2017, 5, 1))),
        ("Vision 2020", ("Vision 2020", None)),
    ],
)
def test_days_within_names_of_events(text: str, found: tuple[str, date | None]) -> None:
    assert cells.day_within(text) == found


def test_a_day_that_there_never_was_is_refused_within_a_name() -> None:
    with pytest.raises(ValueError, match="31/02/2017"):
        cells.day_within("Workshop (31/02/2017)")


@pytest.mark.parametrize(
    ("text", "strength"),
    [
        ("3", 3),
        ("3.0", 3),
        ("Weekly", 4),
        ("Very well.", 5),
        ("never", 0),
        ("", None),
        ("n/a", None),
        ("4 - often", 4),
        ("Often (weekly)", 4),
        ("0", 0),
    ],
)
def test_strengths(text: str, strength: int | None) -> None:
    assert cells.strength(text) == strength


@pytest.mark.parametrize("text", ["6", "-1", "2.5", "blue", "35"])
def test_what_is_no_strength_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"^write 1 to 5, or a word .* is not a strength"):
        cells.strength(text)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Elm; Oak ;Ash", ["Elm", "Oak", "Ash"]),
        ("Elm\r\nOak", ["Elm", "Oak"]),
        ("Elm, Oak / Ash", ["Elm", "Oak", "Ash"]),
        ("Health, Housing & Care Ltd", ["Health, Housing & Care Ltd"]),
        ("Elm, health, housing and care ltd, Oak", ["Elm", "health, housing and care ltd", "Oak"]),
        ("Smith & Sons, Ltd, Elm", ["Smith & Sons, Ltd", "Elm"]),
        ("24/7 Care, Elm", ["24/7 Care", "Elm"]),
        ("Elm; tbc; n/a", ["Elm"]),
        (" ;, / ", []),
    ],
)
def test_names_in_one_cell(text: str, names: list[str]) -> None:
    assert cells.parts(text, {cells.fold("Health, Housing & Care Ltd")}) == names


def test_texts_that_are_one_when_compared() -> None:
    one = ["Heron & Co.", "HERON and co", "  Heron  &\u00a0Co ", "\u200fHeron & Co\u200e", "Heron ＆ Co"]
    assert {cells.fold(text) for text in one} == {"heron and co"}
    assert cells.fold("Rene\u0301e") == cells.fold("Renée")
    assert cells.fold("Ayşe") != cells.fold("Ayse")


def test_marks_that_nobody_sees_are_taken_off_but_not_out() -> None:
    assert cells.tidy("\u200f אבי \u200e") == "אבי"
    assert cells.tidy("علی\u200cرضا") == "علی\u200cرضا"
    assert cells.tidy("Ann\r\n  Smith") == "Ann Smith"


def test_keys_that_excel_made_numbers_of() -> None:
    assert cells.key("1234.0") == "1234"
    assert cells.key("007") == "007"
    with pytest.raises(ValueError, match="is a number that Excel has shortened"):
        cells.key("1.23E+11")


@pytest.mark.parametrize("text", ["x", "X ", "✓", "yes", "1", "TRUE", "Attended"])
def test_ticks(text: str) -> None:
    assert cells.is_ticked(text)


@pytest.mark.parametrize("text", ["", "no", "0", "apologies", "-", "DNA"])
def test_no_ticks(text: str) -> None:
    assert not cells.is_ticked(text)


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (["Total", "4"], "skipped: this is a row of totals"),
        (["", "n = 12"], "skipped: this is a row of totals"),
        (["NB: figures may change", ""], "fill in its other cells if this is a row. It looks like a note"),
        (["Ann", ""], ""),
        (["Totally Elm", "x"], ""),
        (["Keys and Co", ""], ""),
        (["Sum of Us", "GP"], ""),
    ],
)
def test_rows_that_are_none_of_the_tables_own(row: list[str], reason: str) -> None:
    assert cells.skipped(row).startswith(reason)
    assert bool(cells.skipped(row)) == bool(reason)
