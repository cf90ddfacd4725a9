"""What a dataset may not contain, each told with file, row, column and remedy."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from graph.errors import InvalidDataset
from graph.exchange.checks import validated
from graph.exchange.dataset import (
    Attendance,
    Dataset,
    Employment,
    Event,
    Offer,
    Organisation,
    Origin,
    Partner,
    Person,
    Place,
    Project,
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
    "ties.csv, row 3, column to: nobody is tied to themselves": {"ties": [*GOOD.ties, Tie("p-a", "p-a")]},
    "ties.csv, row 2, column to: “p-x” is not in people.csv": {"ties": [Tie("p-a", "p-x")]},
    "ties.csv, row 2, column from: “p-x” is not in people.csv": {"ties": [Tie("p-x", "p-a")]},
    "ties.csv, row 2, column strength: 6 is not from 1 to 5": {"ties": [Tie("p-a", "p-b", 6)]},
    "ties.csv, row 2, column strength: 0 is not from 1 to 5": {"ties": [Tie("p-a", "p-b", 0)]},
    "ties.csv, row 2, column until: 2016-01-01 is not after 2016-01-01 (since)": {
        "ties": [Tie("p-a", "p-b", None, date(2016, 1, 1), date(2016, 1, 1))]
    },
    "ties.csv, row 3, column from: “p-a p-b survey” stands in row 2 already": {
        "ties": [*GOOD.ties, *GOOD.ties]
    },
    "people.csv, row 5, column id: “p-a” stands in row 2 already": {
        "people": [*GOOD.people, Person("p-a", "X")]
    },
    "people.csv, row 5, column id: “Dee” is no id": {"people": [*GOOD.people, Person("Dee", "Dee")]},
    "people.csv, row 5, column name: this cell is empty": {"people": [*GOOD.people, Person("p-d", "")]},
    "people.csv, row 5, column sector: “moon” is not in sectors.csv": {
        "people": [*GOOD.people, Person("p-d", "Dee", sector="moon")]
    },
    "people.csv, row 5, column visibility: “secret” is not known": {
        "people": [*GOOD.people, Person("p-d", "Dee", visibility="secret")]
    },
    "people.csv, row 5, column answered: somebody cannot answer before they are asked": {
        "people": [*GOOD.people, Person("p-d", "Dee", asked=date(2019, 1, 2), answered=date(2019, 1, 1))]
    },
    "sectors.csv, row 5, column part_of: “hospital” is itself part of a sector": {
        "sectors": [*GOOD.sectors, Sector("ward", "Ward", "hospital")]
    },
    "works_for.csv, row 5, column main: row 2 already names a main organisation for “p-a”": {
        "works_for": [*GOOD.works_for, Employment("p-a", "trust", "Second post", main=True)]
    },
    "works_for.csv, row 2, column organisation: “x” is not in organisations.csv": {
        "works_for": [Employment("p-a", "x")]
    },
    "projects.csv, row 4, column ended: 2016-01-01 is not after 2017-01-01 (started)": {
        "projects": [*GOOD.projects, Project("late", "Late", "", "", date(2017, 1, 1), date(2016, 1, 1))]
    },
    "partners.csv, row 2, column part: “boss” is not known": {"partners": [Partner("trust", "warm", "boss")]},
    "grew_from.csv, row 2, column from: “ball” is not in events.csv": {
        "grew_from": [Origin("warm", "event", "ball")]
    },
    "grew_from.csv, row 2, column from: a project cannot grow from itself": {
        "grew_from": [Origin("warm", "project", "warm")]
    },
    "grew_from.csv, row 2, column from_kind: “song” is not known": {
        "grew_from": [Origin("warm", "song", "party")]
    },
    "attended.csv, row 3, column person: “p-a party” stands in row 2 already": {
        "attended": GOOD.attended * 2
    },
    "offers.csv, row 2, column topic: “mould” is not in topics.csv": {"offers": [Offer("p-a", "mould")]},
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
