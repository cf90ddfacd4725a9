"""The basis of an answer, and its Cypher, which an analyst can run as it stands."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from graph import statements
from graph.records.bulk.load import load
from graph.records.dataset import Attendance, Dataset, Event, Partner, Person, Project, Sector, Work
from graph.store import Store
from tests.integration.questions.drawing import ask, drawn, key, keys, knows, organisations, people
from tests.neo4j import Address

CROWD = people(**{f"f{n:02}": "faith" for n in range(16)})


def test_each_pair_counts_once_and_undated_ones_are_counted(empty: Store) -> None:
    """Four pairs: a-b stated thrice and undated, b-c dated, c-d over, d-e to come."""
    ties = [
        *knows("a b", "b a", "a a"),
        *knows("a b", source="another"),
        *knows("b c", since=date(2016, 1, 1)),
        *knows("c d", since=date(2016, 1, 1), until=date(2017, 1, 1)),
        *knows("d e", since=date(2019, 1, 1)),
    ]
    drawn(empty, people=people(a="health", b="health", c="housing", d="", e="faith"), ties=ties)
    basis = ask(empty, "gaps", as_of="2018-01-01").basis
    assert (basis.people, basis.ties, basis.undated) == (5, 2, 1)
    assert (basis.evidence, basis.agreed, basis.as_of) == (["knows"], "either", date(2018, 1, 1))
    assert basis.left_out == {"people whose sector is not stated": 1}


def test_asked_and_answered_by_sector(empty: Store) -> None:
    day = date(2018, 1, 1)
    asked = [
        Person("a", "A", sector="hospital", asked=day, answered=day),
        Person("b", "B", sector="hospital", asked=day),
        Person("c", "C", sector="hospital"),
    ]
    drawn(empty, people=[*asked, *people(d="faith")], ties=knows("a b"))
    coverage = {
        c.sector: (c.people, c.asked, c.answered)
        for c in ask(empty, "who-connects", from_="health", to="faith").basis.coverage
    }
    assert coverage == {"hospital": (3, 2, 1), "faith": (1, 0, 0)}


def test_what_is_too_large_to_tie_anybody_is_left_out_and_said(empty: Store) -> None:
    drawn(
        empty,
        people=CROWD,
        organisations=organisations(**{f"o{n:02}": "faith" for n in range(16)}, lost=""),
        projects=[Project("big", "Big"), Project("small", "Small")],
        works_on=[*(Work(p.id, "big") for p in CROWD), Work("f00", "small"), Work("f01", "small")],
        partners=[Partner(f"o{n:02}", "big") for n in range(16)],
        events=[Event("fair", "Fair")],
        attended=[Attendance(p.id, "fair") for p in CROWD],
    )
    by_people = ask(empty, "gaps", evidence="projects,events").basis
    assert (by_people.ties, by_people.left_out) == (
        1,
        {"projects of more than 15 people": 1, "events of more than 15 people": 1},
    )
    by_organisation = ask(empty, "gaps", evidence="projects", of="organisations").basis
    assert (by_organisation.people, by_organisation.ties, by_organisation.left_out) == (
        17,
        0,
        {"organisations whose sector is not stated": 1, "projects of more than 15 partners": 1},
    )


def test_the_version_rises_with_the_graph(empty: Store) -> None:
    drawn(empty, people=people(a="health", b="housing"), ties=knows("a b"))
    before = ask(empty, "gaps").basis
    assert ask(empty, "gaps").basis.version == before.version
    load(Dataset(sectors=[Sector("care", "Care")]), empty)
    assert ask(empty, "gaps").basis.version > before.version


@pytest.mark.parametrize(
    ("question", "given"),
    [
        ("who-connects", {"from_": "health", "to": "housing", "limit": 5}),
        ("gaps", {"as_of": "2018-06-30"}),
        ("introductions", {"from_": "health", "to": "housing", "limit": 5}),
        ("path", {"from_": "Nadia Rahman", "to": "Dawn Ashworth"}),
        ("brokers", {}),
        ("reach", {}),
        ("loss", {"person": "Nadia Rahman"}),
    ],
)
def test_an_answers_cypher_gives_an_answers_rows(
    case: Store, neo4j_address: Address, question: str, given: Mapping[str, Any]
) -> None:
    """Each statement through the plain driver, with the parameters shown beside it; the script sets the same."""
    answer = ask(case, question, **given)
    assert answer.cypher
    rows: dict[str, list[dict[str, Any]]] = {}
    with neo4j_address.driver() as driver:
        for shown in answer.cypher:
            records, _, columns = driver.execute_query(shown.statement, shown.parameters)
            assert tuple(columns) == statements.get(f"read/{shown.name}").returns
            lines = shown.script.splitlines()
            set_first = [line for line in lines if line.startswith(":param ")]
            assert [line.split()[1] for line in set_first] == list(shown.parameters)
            assert "\n".join(lines[len(set_first) :]) == f"{shown.statement};"
            values = ", ".join(
                line.removeprefix(":param ").rstrip(";").replace(" => ", ": ", 1) for line in set_first
            )
            typed = driver.execute_query(f"RETURN {{{values}}} AS given").records[0]["given"]
            assert typed == shown.parameters
            rows[shown.name] = [record.data() for record in records]
    if question == "who-connects":
        first = rows["brokers_of_people"]
        compared = ("contacts_from", "contacts_to", "pairs", "only_through", "credit")
        assert [[row[c] for c in compared] for row in first] == [
            [row[c] for c in compared] for row in answer.rows
        ]
        assert first[0]["total"] == answer.total
    elif question == "introductions":
        pairs = [(row["a"], row["b"]) for row in rows["offers_in_common"]]
        assert pairs == list(zip(keys(answer, "person_a"), keys(answer, "person_b"), strict=True))
    elif question == "path":
        tied = {(row["a"], row["b"]) for row in rows["through_people"]}
        assert tied == set(zip(keys(answer, "from"), keys(answer, "to"), strict=True))
    else:
        found = rows["sector_ties_of_people"]
        assert sum(row["ties"] for row in found) == answer.basis.ties
    if question == "gaps":
        across = {
            frozenset((row["from_sector"], row["to_sector"])): row["ties"]
            for row in found
            if row["from_sector"] and row["from_sector"] != row["to_sector"]
        }
        shown_ties = {
            frozenset((key(row["from"]), key(row["to"]))): row["ties"] for row in answer.rows if row["ties"]
        }
        assert across == shown_ties
