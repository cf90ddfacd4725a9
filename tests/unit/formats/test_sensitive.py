"""Columns that should not be there are left out, unless somebody gives a reason."""

from __future__ import annotations

import pytest

from graph.formats.columns.sensitive import is_nhs_number
from graph.formats.files.incoming import LeftOut
from tests.unit.formats.reading import brought, reading, text


@pytest.mark.parametrize(
    ("number", "valid"),
    [
        ("943 476 5919", True),  # the NHS Data Dictionary's own example
        ("9434765919", True),
        ("9434765918", False),
        ("943476591", False),
        ("4010232137", True),
        ("0161 496 0", False),
        ("Ann", False),
    ],
)
def test_nhs_numbers_by_their_check_digit(number: str, valid: bool) -> None:
    assert is_nhs_number(number) == valid


@pytest.mark.parametrize(
    ("header", "cells", "looks_like"),
    [
        ("NHS No.", ["1", "2"], "NHS numbers"),
        ("Number at the surgery", ["943 476 5919", "401 023 2137"], "NHS numbers"),
        ("DOB", ["x", "y"], "dates of birth"),
        ("Day", ["12/03/1971", "4 May 1985"], "dates of birth"),
        ("Home address", ["x", "y"], "home addresses"),
        ("Postcode (home)", ["x", ""], "home addresses"),
        ("Where", ["M20 4BX", "m22 5rx"], "home addresses"),
        ("Where", ["12 Elm Road", "Flat 3, 7 Oak Street, Manchester"], "home addresses"),
        ("Dietary requirements", ["vegan", ""], "health"),
        ("Long-term conditions", ["x", ""], "health"),
        ("Comment field", ["ok", ""], "notes about people"),
        ("Other", ["Type 2 diabetes", "asthma"], "health"),
        ("Other", ["Ann is shy at first and likes to be rung before ten", "x"], "notes about people"),
        ("Religion", ["x", "y"], "personal characteristics"),
    ],
)
def test_columns_of_people_that_should_not_be_there(header: str, cells: list[str], looks_like: str) -> None:
    file = text("list.csv", f"Name;Org;{header}", f"Ann;Elm;{cells[0]}", f"Bob;Oak;{cells[1]}")
    found = reading(file)
    assert found.left_out == [LeftOut("list.csv", header, looks_like, sum(map(bool, cells)))]
    assert found.taken[0].columns[header] == ""
    assert len(found.rows["people"]) == 2


@pytest.mark.parametrize("header", ["Phone", "Mental health workshop", "Job", "Email address", "Start"])
def test_columns_that_may_be_there(header: str) -> None:
    file = text("list.csv", f"Name;Org;{header}", "Ann;Elm;x", "Bob;Oak;")
    assert reading(file).left_out == []


def test_one_that_is_kept_for_a_reason_is_read() -> None:
    file = text("list.csv", "Name,Postcode", "Ann,M20 4BX")
    columns = {"list.csv": {"Postcode": "place"}}
    assert brought(reading(file, columns=columns), "people") == [{"id": "Ann", "name": "Ann"}]
    kept = reading(
        file, columns=columns, kept={("list.csv", "Postcode"): "Only wards are stored, by the board's wish"}
    )
    assert brought(kept, "people")[0]["place"] == "M20 4BX"
    assert kept.left_out == []
    assert reading(file, kept={("list.csv", "Postcode"): " "}).left_out


def test_notes_about_projects_are_no_notes_about_people() -> None:
    file = text("t.csv", "Project,Lead,Partners,Notes,Postcode", "Tea,Elm,Oak,They meet on Mondays,M20 4BX")
    assert reading(file).left_out == []


def test_nhs_numbers_are_left_out_of_a_tracker_as_well() -> None:
    file = text(
        "t.csv", "Project,Lead,Status,Case", "Tea,Elm,running,9434765919", "Walks,Oak,running,4010232137"
    )
    assert [one.looks_like for one in reading(file).left_out] == ["NHS numbers"]


def test_nhs_numbers_as_keys_in_wefts_own_tables() -> None:
    people = text("people.csv", "id,name,place", "9434765919,Ann,", "4010232137,Bob,")
    ties = text("ties.csv", "from,to", "9434765919,4010232137")
    found = reading(people, ties)
    assert [(one.file, one.column, one.reason) for one in found.refused] == [
        (
            file,
            column,
            "use other ids, or say why to import these. This column holds NHS numbers.",
        )
        for file, column in (("people.csv", "id"), ("ties.csv", "from"))
    ]
    reasons = dict.fromkeys(
        [("people.csv", "id"), ("ties.csv", "from"), ("ties.csv", "to")], "agreed with the trust"
    )
    assert len(reading(people, ties, kept=reasons).rows["ties"]) == 1


def test_home_addresses_in_wefts_own_people() -> None:
    found = reading(text("people.csv", "id,name,place", "a,Ann,M20 4BX", "b,Bob,"))
    assert found.left_out == [LeftOut("people.csv", "place", "home addresses", 1)]
    assert brought(found, "people") == [{"id": "a", "name": "Ann"}, {"id": "b", "name": "Bob"}]
