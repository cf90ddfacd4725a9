"""Without names, and with nothing about anybody that fewer than five people share."""

from __future__ import annotations

from collections import Counter
from dataclasses import fields
from datetime import date

from hypothesis import given, settings

from graph import seeding
from graph.records.checks import problems
from graph.records.dataset import (
    FIELDS,
    Attendance,
    Dataset,
    Employment,
    Event,
    Organisation,
    OrganisationTie,
    Origin,
    Person,
    Project,
    Scale,
    Score,
    Sector,
    Tie,
)
from graph.records.pseudonymise import CHANGED, KEPT, LEFT_OUT, pseudonymised
from tests.unit.records.random_datasets import datasets

SECTORS = [Sector("health", "Health"), Sector("hospital", "Hospital", "health"), Sector("care", "Care")]


def person(number: int, sector: str = "", post: str = "", place: str = "") -> Person:
    return Person(f"p-{number}", f"Name {number}", post, sector, "named", place, f"{number}@x.example")


def described(dataset: Dataset) -> Counter[tuple[str, str, str]]:
    return Counter((one.sector, one.place, one.post) for one in dataset.people)


def test_no_name_address_or_id_of_the_case_is_left() -> None:
    case = seeding.south_manchester()
    made = pseudonymised(case)
    everything = " ".join(str(row) for kind in fields(made) for row in made.rows(kind.name))
    for one in case.people:
        assert one.id not in everything
        assert one.name not in everything
        assert one.email not in everything
    assert not list(problems(made))
    assert len(made.ties) == len(case.ties)
    assert Counter(tie.strength for tie in made.ties) == Counter(tie.strength for tie in case.ties)
    assert [one.name for one in made.people[:2]] == ["Person 1", "Person 2"]
    assert {one.visibility for one in made.people} == {"unnamed"}
    assert not any(one.description for one in made.projects)


def test_ids_are_new_each_time_unless_asked_otherwise() -> None:
    case = seeding.south_manchester()
    ids = [{one.id for one in pseudonymised(case).people} for _ in range(2)]
    assert not ids[0] & ids[1]
    assert pseudonymised(case, b"secret") == pseudonymised(case, b"secret")
    assert pseudonymised(case, b"secret") != pseudonymised(case, b"another")


def test_what_few_share_is_said_more_coarsely() -> None:
    people = [person(number, "hospital", "Nurse") for number in range(5)]
    people += [person(number, "hospital", "Director") for number in range(10, 13)]
    people += [person(number, "health", "GP") for number in range(20, 22)]
    people += [person(number, "care", "Carer") for number in range(30, 35)]
    made = pseudonymised(Dataset(sectors=SECTORS, people=people))
    assert described(made) == {("hospital", "", "Nurse"): 5, ("health", "", ""): 5, ("care", "", "Carer"): 5}


def test_too_few_for_any_sector_are_other_and_take_in_enough_to_hide_among() -> None:
    people = [person(number, "hospital", "Nurse") for number in range(6)]
    people += [person(number, "care", "Carer") for number in range(10, 15)]
    people += [person(99)]
    made = pseudonymised(Dataset(sectors=SECTORS, people=people))
    assert described(made) == {("hospital", "", "Nurse"): 6, ("other", "", ""): 6}
    assert made.sectors[-1] == Sector("other", "Other")


def test_memberships_that_few_share_are_left_out_and_the_rest_says_no_more_than_that() -> None:
    people = [person(number) for number in range(6)]
    made = pseudonymised(
        Dataset(
            organisations=[Organisation("large", "Large"), Organisation("small", "Small")],
            people=people,
            projects=[Project("warm", "Warm", "Led by Name 1")],
            events=[Event("party", "Party", on=date(2016, 11, 24))],
            works_for=[
                *(Employment(one.id, "large", "Head of 3", True, date(2011, 10, 1)) for one in people[:5]),
                Employment("p-5", "small", "Owner", True),
            ],
            attended=[Attendance(one.id, "party") for one in people[:4]],
            grew_from=[Origin("warm", "event", "party", "p-1")],
            ties=[Tie("p-1", "p-2", 3, date(2016, 5, 6), None, date(2019, 2, 14), undirected=True)],
        )
    )
    assert Counter(job[1:] for job in made.works_for) == {("large", "", True, None, None): 5}
    assert not made.attended
    assert made.grew_from[0].said_by in {one.id for one in made.people}
    assert made.ties[0][2:] == (3, date(2016, 5, 6), None, date(2019, 1, 1), "file", True)


@settings(max_examples=60, deadline=None)
@given(datasets())
def test_nobody_is_described_alone(dataset: Dataset) -> None:
    made = pseudonymised(dataset)
    assert not list(problems(made))
    assert len(made.people) == len(dataset.people)
    assert all(times >= min(5, len(made.people)) for times in described(made).values())


def test_what_is_stated_of_organisations_stays() -> None:
    tie = OrganisationTie(
        "large", "small", "referrals", 4, date(2018, 5, 6), None, date(2019, 2, 28), "survey", False
    )
    scores = [Score("large", "influence", 4, date(2019, 2, 28))]
    made = pseudonymised(
        Dataset(
            scales=[Scale("influence", "Influence")],
            organisations=[Organisation("large", "Large"), Organisation("small", "Small")],
            works_with=[tie],
            scores=scores,
        )
    )
    assert made.works_with == [tie._replace(recorded=date(2019, 1, 1))]
    assert made.scores == scores


def test_each_field_is_kept_changed_or_left_out_by_decision() -> None:
    """A new field is left out until it is kept on purpose, or stands here."""
    assert {(kind, name) for kind, names in LEFT_OUT.items() for name in names} == {
        ("organisations", "source_key"),
        ("people", "email"),
        ("people", "source_key"),
        ("people", "tags"),
        ("projects", "description"),
        ("projects", "source_key"),
        ("events", "source_key"),
        ("works_for", "post"),
        ("works_for", "since"),
        ("works_for", "until"),
        ("works_on", "part"),
    }, "decide in graph/records/pseudonymise.py whether a new field is kept, or add it here"
    for kind, names in FIELDS.items():
        assert set(KEPT[kind]) | set(CHANGED.get(kind, ())) <= names.keys()
