"""What a dataset may not contain, each told with file, row, column and remedy."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from graph.errors import InvalidDataset
from graph.records.checks import validated
from graph.records.dataset import (
    Attendance,
    Dataset,
    Employment,
    Event,
    Offer,
    Organisation,
    OrganisationTie,
    Origin,
    Partner,
    Person,
    Place,
    Project,
    Scale,
    Score,
    Sector,
    Tie,
    Topic,
    Work,
)

GOOD = Dataset(
    sectors=[
        Sector("health", "Health"),
        Sector("hospital", "Hospital", "health"),
        Sector("housing", "Housing"),
    ],
    places=[Place("baguley", "Baguley", "ward")],
    topics=[Topic("damp", "Damp")],
    organisations=[
        Organisation("trust", "Trust", "NHS", "hospital"),
        Organisation("homes", "Homes", "", "housing"),
    ],
    people=[Person("p-a", "Ann"), Person("p-b", "Ben", sector="housing"), Person("p-c", "Cem")],
    projects=[Project("warm", "Warm"), Project("dry", "Dry")],
    events=[Event("party", "Party")],
    works_for=[
        Employment("p-a", "trust", main=True),
        Employment("p-a", "homes"),
        Employment("p-b", "trust", main=True),
    ],
    works_on=[Work("p-a", "warm")],
    partners=[Partner("trust", "warm", "lead")],
    attended=[Attendance("p-a", "party")],
    offers=[Offer("p-a", "damp")],
    grew_from=[Origin("warm", "event", "party", "p-a"), Origin("dry", "project", "warm")],
    ties=[Tie("p-a", "p-b", 3, date(2016, 1, 1), date(2017, 1, 1), source="survey")],
)


def test_a_good_dataset_is_returned() -> None:
    assert validated(GOOD) is GOOD


def test_own_sectors() -> None:
    """Ann's is that of her main organisation, Ben states another, Cem has none."""
    assert GOOD.sector_of_people() == {
        "p-a": ("hospital", False),
        "p-b": ("housing", True),
        "p-c": ("", False),
    }


BAD: dict[str, dict[str, Any]] = {
    "ties.csv, row 3, column to: remove the row. People are not tied to themselves": {
        "ties": [*GOOD.ties, Tie("p-a", "p-a")]
    },
    "ties.csv, row 2, column to: add it to people.csv, or use an id that is there. “p-x”": {
        "ties": [Tie("p-a", "p-x")]
    },
    "ties.csv, row 2, column from: add it to people.csv, or use an id that is there. “p-x”": {
        "ties": [Tie("p-x", "p-a")]
    },
    "ties.csv, row 2, column strength: write 1 to 5, or leave it empty. 6 is outside": {
        "ties": [Tie("p-a", "p-b", 6)]
    },
    "ties.csv, row 2, column strength: write 1 to 5, or leave it empty. 0 is outside": {
        "ties": [Tie("p-a", "p-b", 0)]
    },
    "ties.csv, row 2, column until: correct one of the two days. 2016-01-01 is not after 2016-01-01 (since)": {
        "ties": [Tie("p-a", "p-b", None, date(2016, 1, 1), date(2016, 1, 1))]
    },
    "ties.csv, row 3, column from: remove one of the two rows. “p-a p-b survey” is already in row 2": {
        "ties": [*GOOD.ties, *GOOD.ties]
    },
    "works_with.csv, row 2, column to: remove the row. Organisations are not tied to themselves": {
        "works_with": [OrganisationTie("trust", "trust")]
    },
    "works_with.csv, row 2, column strength: write 1 to 5, or leave it empty. 6 is outside": {
        "works_with": [OrganisationTie("trust", "homes", "", 6)]
    },
    "works_with.csv, row 2, column until: correct one of the two days. 2016-01-01 is not after 2016-01-01 (since)": {
        "works_with": [OrganisationTie("trust", "homes", "", None, date(2016, 1, 1), date(2016, 1, 1))]
    },
    "works_with.csv, row 2, column to: add it to organisations.csv, or use an id that is there. “moon”": {
        "works_with": [OrganisationTie("trust", "moon")]
    },
    "scores.csv, row 2, column value: write 1 to 5. 6 is outside": {
        "scales": [Scale("influence", "Influence")],
        "scores": [Score("trust", "influence", 6)],
    },
    "scores.csv, row 2, column value: write 1 to 5. 0 is outside": {
        "scales": [Scale("influence", "Influence")],
        "scores": [Score("trust", "influence", 0)],
    },
    "scores.csv, row 2, column value: fill in this cell, or remove the row": {
        "scales": [Scale("influence", "Influence")],
        "scores": [Score("trust", "influence", None)],
    },
    "scores.csv, row 2, column scale: add it to scales.csv, or use an id that is there. “moon”": {
        "scores": [Score("trust", "moon", 3)]
    },
    "people.csv, row 5, column id: remove one of the two rows. “p-a” is already in row 2": {
        "people": [*GOOD.people, Person("p-a", "X")]
    },
    "people.csv, row 5, column id: use lower-case letters, digits and hyphens. “Dee” is not an id": {
        "people": [*GOOD.people, Person("Dee", "Dee")]
    },
    "people.csv, row 5, column name: fill in this cell, or remove the row": {
        "people": [*GOOD.people, Person("p-d", "")]
    },
    "people.csv, row 5, column sector: add it to sectors.csv, or use an id that is there. “moon”": {
        "people": [*GOOD.people, Person("p-d", "Dee", sector="moon")]
    },
    "people.csv, row 5, column visibility: use one of named, listed, unnamed. “secret”": {
        "people": [*GOOD.people, Person("p-d", "Dee", visibility="secret")]
    },
    "people.csv, row 5, column answered: fill in or correct the day in asked. People cannot": {
        "people": [*GOOD.people, Person("p-d", "Dee", asked=date(2019, 1, 2), answered=date(2019, 1, 1))]
    },
    "organisations.csv, row 4, column website: write it like https://example.org. “www.elm.example” is not a web": {
        "organisations": [*GOOD.organisations, Organisation("elm", "Elm", website="www.elm.example")]
    },
    "sectors.csv, row 5, column part_of: use the sector that “hospital” is part of": {
        "sectors": [*GOOD.sectors, Sector("ward", "Ward", "hospital")]
    },
    "works_for.csv, row 5, column main: keep main in one row. Row 2 already has a main organisation for “p-a”": {
        "works_for": [*GOOD.works_for, Employment("p-a", "trust", "Second post", main=True)]
    },
    "works_for.csv, row 2, column organisation: add it to organisations.csv, or use an id that is there. “x”": {
        "works_for": [Employment("p-a", "x")]
    },
    "projects.csv, row 4, column ended: correct one of the two days. 2016-01-01 is not after 2017-01-01 (started)": {
        "projects": [*GOOD.projects, Project("late", "Late", "", "", date(2017, 1, 1), date(2016, 1, 1))]
    },
    "partners.csv, row 2, column part: use one of lead, partner, funder. “boss”": {
        "partners": [Partner("trust", "warm", "boss")]
    },
    "grew_from.csv, row 2, column from: add it to events.csv, or use an id that is there. “ball”": {
        "grew_from": [Origin("warm", "event", "ball")]
    },
    "grew_from.csv, row 2, column from: name what it grew from, or remove the row": {
        "grew_from": [Origin("warm", "project", "warm")]
    },
    "grew_from.csv, row 2, column from_kind: use one of event, project. “song”": {
        "grew_from": [Origin("warm", "song", "party")]
    },
    "attended.csv, row 3, column person: remove one of the two rows. “p-a party” is already in row 2": {
        "attended": GOOD.attended * 2
    },
    "offers.csv, row 2, column topic: add it to topics.csv, or use an id that is there. “mould”": {
        "offers": [Offer("p-a", "mould")]
    },
}


@pytest.mark.parametrize("problem", BAD)
def test_problems(problem: str) -> None:
    with pytest.raises(InvalidDataset) as caught:
        validated(replace(GOOD, **BAD[problem]))
    assert problem in caught.value.message


def test_a_sector_that_is_part_of_itself_is_refused() -> None:
    with pytest.raises(InvalidDataset, match="column part_of"):
        validated(replace(GOOD, sectors=[*GOOD.sectors, Sector("loop", "Loop", "loop")]))


def test_twenty_problems_are_shown_and_the_rest_counted() -> None:
    with pytest.raises(InvalidDataset) as caught:
        validated(replace(GOOD, ties=[Tie("p-a", "p-b", 9, source=f"s{n}") for n in range(25)]))
    lines = caught.value.message.splitlines()
    assert len(lines) == 21
    assert lines[-1] == "and 5 more."
    assert len(caught.value.details["problems"]) == 25
