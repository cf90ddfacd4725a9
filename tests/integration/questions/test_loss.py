"""What comes apart if somebody leaves: in words, by person and by organisation."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from graph.errors import InvalidInput, NotFound
from graph.records.dataset import Employment, OrganisationTie, Person, Project, Work
from graph.store import Store
from tests.integration.questions.drawing import ask, drawn, keys, knows, organisations, people


def two_triangles(store: Store) -> None:
    """a b c in health and d e f in housing, joined by x in faith alone; x and y work for Church."""
    drawn(
        store,
        people=people(
            a="health", b="health", c="health", d="housing", e="housing", f="housing", x="faith", y=""
        ),
        organisations=organisations(church="faith"),
        works_for=[Employment("x", "church", main=True), Employment("y", "church", main=True)],
        ties=knows("a b", "b c", "c a", "c x", "x d", "d e", "e f", "f d", "y a"),
    )


def test_who_is_cut_off_and_which_sectors_lose_their_only_tie(empty: Store) -> None:
    two_triangles(empty)
    answer = ask(empty, "loss", person="x")
    assert "12 pairs of people could no longer reach each other" in answer.sentence
    assert "Faith and Health and Faith and Housing" not in answer.sentence
    assert "Faith and Housing" in answer.sentence
    assert "would lose their only tie" in answer.sentence
    assert answer.rows == []


def test_one_pair_of_sectors_more_than_are_named(empty: Store) -> None:
    drawn(
        empty,
        people=people(x="health", a="hospital", b="primary-care", c="housing", d="faith"),
        ties=knows("x a", "x b", "x c", "x d"),
    )
    assert "and also one more pair of sectors would lose" in ask(empty, "loss", person="x").sentence


def test_an_organisation_leaves_with_its_people(empty: Store) -> None:
    two_triangles(empty)
    answer = ask(empty, "loss", organisation="Org church")
    assert "If Org church and its 2 people left, 9 pairs" in answer.sentence
    assert answer.parameters["organisation"] == "church"


def test_an_organisation_leaves_with_all_who_work_there_today(empty: Store) -> None:
    """y has another main employer; b worked there once."""
    drawn(
        empty,
        people=people(a="health", b="health", x="faith", y=""),
        organisations=organisations(church="faith", clinic="health"),
        works_for=[
            Employment("x", "church", main=True),
            Employment("y", "church"),
            Employment("y", "clinic", main=True),
            Employment("b", "church", until=date(2020, 1, 1)),
        ],
        ties=knows("x a", "y b"),
    )
    assert "If Org church and its 2 people left" in ask(empty, "loss", organisation="Org church").sentence


def test_where_few_have_answered_it_says_so(empty: Store) -> None:
    """As who-connects does: what is held may not be known."""
    day = date(2020, 1, 1)
    asked = [Person(who, who.upper(), sector="health", visibility="named", asked=day) for who in "abcd"]
    drawn(empty, people=asked, ties=knows("a b", "b c", "c d"))
    for question, given in (
        ("loss", {"person": "b"}),
        ("reach", {"people": 1}),
        ("path", {"from_": "a", "to": "c"}),
        ("brokers", {}),
    ):
        sentence = ask(empty, question, **given).sentence
        assert "In one of 1 sector under 65% of people have answered" in sentence, (question, sentence)


def test_who_could_step_in_is_who_holds_most_already(empty: Store) -> None:
    drawn(
        empty,
        people=people(h="health", a="health", b="housing", c="housing", d="faith", y="faith", z="health"),
        ties=knows("h a", "h b", "h c", "h d", "y a", "y b", "y c", "z a", "z d", "a b"),
    )
    answer = ask(empty, "loss", person="h")
    assert keys(answer, "person") == ["y", "z"]
    assert [(row["held"], row["known"]) for row in answer.rows] == [(2, 3), (1, 2)]
    assert "Name of y, who knows 3 of the 4 contacts and stands between 2 of the 5 pairs" in answer.sentence
    assert "2 pairs of people who are not in touch would lose the only contact they share" in answer.sentence


def test_who_works_on_one_project_is_tied_and_need_not_know_each_other(empty: Store) -> None:
    """m and n share a project with a, and with b; a and b have none together."""
    drawn(
        empty,
        people=people(a="health", b="housing", m="faith", n="faith"),
        projects=[Project(f"w-{end}", f"W {end}") for end in "ab"],
        works_on=[Work(person, f"w-{end}") for end in "ab" for person in (end, "m", "n")],
    )
    answer = ask(empty, "loss", person="m", evidence="projects")
    assert "Best placed to step in: Name of n, who is tied to 2 of the 3 contacts" in answer.sentence
    assert "Already tied to" in [column.title for column in answer.columns]
    assert "knows" not in answer.sentence


def test_nothing_comes_apart_without_contacts_or_people(empty: Store) -> None:
    drawn(
        empty,
        people=people(a="health", b="housing", alone="faith"),
        organisations=organisations(empty="faith"),
        ties=knows("a b"),
    )
    assert "has no contacts" in ask(empty, "loss", person="alone").sentence
    assert "nobody on the map works for Org empty" in ask(
        empty, "loss", organisation="empty"
    ).sentence.replace("Nobody", "nobody")


def test_an_only_contact_is_left_with_none(empty: Store) -> None:
    drawn(
        empty,
        organisations=organisations(clinic="", homes="", aid="", shed=""),
        works_with=[OrganisationTie("clinic", "homes"), OrganisationTie("aid", "shed")],
    )
    answer = ask(empty, "loss", of="organisations", organisation="clinic")
    assert answer.sentence.endswith("f Org clinic left, 1 organisation would have no contact left.")


@pytest.mark.parametrize("given", [{}, {"person": "a", "organisation": "church"}])
def test_one_of_the_two_must_be_named(empty: Store, given: dict[str, Any]) -> None:
    with pytest.raises(InvalidInput, match="either a person or an organisation"):
        ask(empty, "loss", **given)


def test_an_unknown_organisation_comes_with_the_nearest(empty: Store) -> None:
    two_triangles(empty)
    with pytest.raises(NotFound, match="church"):
        ask(empty, "loss", organisation="chruch")


def test_the_broker_of_the_case_leaves_many_apart(case: Store) -> None:
    answer = ask(case, "loss", person="Nadia Rahman")
    assert answer.rows
    assert answer.sentence.startswith("If Nadia Rahman left")
    centre = [node["data"]["label"] for node in answer.elements.nodes if node["data"]["role"] == "centre"]
    assert centre == ["Nadia Rahman"]
