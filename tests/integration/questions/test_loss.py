"""What comes apart if somebody leaves: in words, by person and by organisation."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from graph.errors import InvalidInput, NotFound
from graph.model import Viewer
from graph.records.dataset import Employment, OrganisationTie, Person, Project, Work
from graph.store import Store
from tests.integration.questions.drawing import ask, drawn, key, keys, knows, organisations, people

LEAD, ANALYST = Viewer("lead"), Viewer("analyst")


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
    assert (
        "no longer reach each other at all, as 3 people would be cut off from the rest "
        "(Name of d, Name of e and Name of f);" in answer.sentence
    )
    assert "Faith and Housing would lose their only tie (to Name of d)" in answer.sentence
    assert [(key(row["person"]), row["part"], row["held"]) for row in answer.rows] == [
        (who, "would be cut off", None) for who in "def"
    ]


def test_several_ties_that_go_are_counted_and_some_named(empty: Store) -> None:
    drawn(
        empty,
        people=people(x="faith", a="housing", b="housing", c="housing", u="health", v="health"),
        ties=knows("x a", "x b", "x c", "a b", "b c", "x u", "x v", "u v"),
    )
    sentence = ask(empty, "loss", person="x").sentence
    assert "Faith and Health would lose all 2 of their ties (to Name of u and Name of v)" in sentence
    assert (
        "Faith and Housing would lose all 3 of their ties (to Name of a, Name of b and one more)" in sentence
    )


def test_the_map_marks_who_is_cut_off_and_which_ties_go(empty: Store) -> None:
    two_triangles(empty)
    elements = ask(empty, "loss", person="x").elements
    roles = {node["data"]["id"]: node["data"]["role"] for node in elements.nodes}
    assert roles == {"x": "centre", "c": "contact", "d": "cut_off", "e": "cut_off", "f": "cut_off"}
    drawn_ties = {
        frozenset(edge["data"]["id"].split()[:2]): edge["data"].get("lost") for edge in elements.edges
    }
    assert drawn_ties == {
        frozenset(pair): lost
        for pair, lost in {"xc": "tie", "xd": "last", "de": None, "ef": None, "df": None}.items()
    }


def test_who_may_not_be_named_is_counted(empty: Store) -> None:
    """Of d, e and f, who would be cut off, an analyst may see f alone; a lead all three."""
    hidden = [
        Person(who, f"Name of {who}", sector="housing", visibility=visibility)
        for who, visibility in (("d", "unnamed"), ("e", "listed"), ("f", "named"))
    ]
    drawn(
        empty,
        people=[*people(a="health", b="health", c="health", x="faith"), *hidden],
        ties=knows("a b", "b c", "c a", "c x", "x d", "d e", "e f", "f d"),
    )
    lead, analyst = (ask(empty, "loss", viewer, person="x") for viewer in (LEAD, ANALYST))
    assert "3 people would be cut off from the rest (Name of d, Name of e and Name of f);" in lead.sentence
    assert "3 people would be cut off from the rest (Name of f and two more);" in analyst.sentence
    assert "(to Name of d)" in lead.sentence
    assert "Faith and Housing would lose their only tie;" in analyst.sentence
    assert keys(lead, "person") == ["d", "e", "f"]
    assert (keys(analyst, "person"), analyst.total) == (["f"], 1)
    assert {node["data"]["id"] for node in analyst.elements.nodes} == {"x", "c", "f"}
    assert (analyst.elements.nodes_left_out, lead.elements.nodes_left_out) == (2, 0)


def test_one_pair_of_sectors_more_than_are_named(empty: Store) -> None:
    drawn(
        empty,
        people=people(x="health", a="hospital", b="primary-care", c="housing", d="faith"),
        ties=knows("x a", "x b", "x c", "x d"),
    )
    assert "; one more pair of sectors would lose theirs" in ask(empty, "loss", person="x").sentence


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
    assert answer.sentence.endswith(
        "f Org clinic left, 1 organisation would have no contact left (Org homes)."
    )


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
