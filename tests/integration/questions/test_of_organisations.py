"""Reach, loss, path and introductions between organisations: in words, by hand, and for those who may see less."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from graph import questions, seeding
from graph.errors import InvalidInput, NotFound
from graph.model import Answer, Ref, Viewer
from graph.questions.base import Question
from graph.questions.meetings import ASK
from graph.questions.rendering import as_csv
from graph.records.bulk.load import load
from graph.records.dataset import (
    Dataset,
    Employment,
    Need,
    Offer,
    OrganisationTie,
    Partner,
    Person,
    Project,
    Topic,
    Work,
)
from graph.store import Store
from tests.integration.questions.drawing import (
    LEAD,
    ask,
    drawn,
    everything_said,
    key,
    keys,
    knows,
    organisations,
    people,
)

ANALYST = Viewer("analyst")


def between(store: Store, question: str, viewer: Viewer = LEAD, **given: Any) -> Answer:
    return ask(store, question, viewer, of="organisations", **given)


def chain_of_four(store: Store) -> None:
    """clinic - church - homes in a row, by the people of each; works with the hidden Hid on the way; alone is alone.

    homes and landlord are partners in a project.
    """
    drawn(
        store,
        organisations=organisations(
            clinic="hospital", church="faith", homes="housing", landlord="housing", alone="faith"
        ),
        people=[*people(ann="", bea="", cem="", dot=""), Person("hid", "Hidden Hari", visibility="unnamed")],
        works_for=[
            Employment("ann", "clinic", main=True),
            Employment("hid", "church", main=True),
            Employment("bea", "church", main=True),
            Employment("cem", "homes", main=True),
            Employment("dot", "landlord", main=True),
        ],
        ties=[*knows("ann hid", since=date(2016, 2, 1)), *knows("bea cem", "hid cem")],
        projects=[Project("warm", "Warm homes")],
        partners=[Partner("homes", "warm"), Partner("landlord", "warm")],
    )


def test_a_chain_of_organisations_with_what_ties_each_to_the_next(empty: Store) -> None:
    chain_of_four(empty)
    answer = between(empty, "path", from_="clinic", to="Org landlord")
    assert (
        answer.sentence == "Org clinic can reach Org landlord through Org church then Org homes: three ties."
    )
    assert [column.key for column in answer.columns] == ["step", "from", "to", "sector", "tie"]
    assert keys(answer, "from") == ["clinic", "church", "homes"]
    assert keys(answer, "to") == ["church", "homes", "landlord"]
    assert [row["tie"] for row in answer.rows] == [
        "Name of ann and Hidden Hari know each other since 2016.",
        "2 pairs of their people know each other, Name of bea and Name of cem among them.",
        "Both are partners in “Warm homes”.",
    ]
    assert answer.parameters["of"] == "organisations"
    assert {node["data"]["role"] for node in answer.elements.nodes} == {"a", "introducer", "b"}


def test_the_chain_counts_everybody_and_names_those_who_may_be_seen(empty: Store) -> None:
    chain_of_four(empty)
    answer = between(empty, "path", ANALYST, from_="clinic", to="landlord")
    assert [row["tie"] for row in answer.rows] == [
        "A pair of their people knows each other since 2016.",
        "2 pairs of their people know each other, Name of bea and Name of cem among them.",
        "Both are partners in “Warm homes”.",
    ]


def test_organisations_that_no_chain_links_or_that_are_the_same(empty: Store) -> None:
    chain_of_four(empty)
    assert between(empty, "path", from_="clinic", to="alone").sentence.endswith(
        "No chain of ties leads from Org clinic to Org alone."
    )
    assert between(empty, "path", from_="clinic", to="church").sentence.endswith(
        "Org clinic and Org church are tied directly."
    )
    with pytest.raises(InvalidInput, match="a different organisation"):
        between(empty, "path", from_="clinic", to="Org clinic")
    with pytest.raises(NotFound, match="church"):
        between(empty, "path", from_="clinic", to="chruch")


def test_an_organisation_leaves_as_one_of_them(empty: Store) -> None:
    chain_of_four(empty)
    answer = between(empty, "loss", organisation="church")
    assert answer.sentence == (
        "If Org church left, 2 pairs of organisations could no longer reach each other at all, as 1 organisation would "
        "be cut off from the rest (Org clinic); Faith and Hospital would lose their only tie (to Org clinic); Faith "
        "and Housing would lose their only tie (to Org homes); 1 pair of organisations that are not in touch would "
        "lose the only contact they share. No other organisation stands between any two of the contacts."
    )
    assert [(row["part"], row["held"]) for row in answer.rows] == [("would be cut off", None)]
    # Between people, the same organisation leaves with its two people.
    assert "if Org church and its 2 people left" in ask(
        empty, "loss", organisation="church"
    ).sentence.replace("If", "if")


def test_the_role_of_a_broker_without_a_sector(empty: Store) -> None:
    """As after the first import of a tracker: nobody has sorted the organisations into sectors yet."""
    drawn(
        empty,
        organisations=organisations(a="", hub="", b=""),
        works_with=[OrganisationTie("a", "hub"), OrganisationTie("hub", "b")],
    )
    answer = between(empty, "brokers")
    assert keys(answer, "organisation") == ["hub"]
    assert answer.rows[0]["part"] is None  # roles are between sectors


def test_which_organisation_could_step_in(empty: Store) -> None:
    drawn(
        empty,
        organisations=organisations(hub="health", x="health", y="housing", z="faith", spare="faith"),
        projects=[Project(name, name) for name in ("hx", "hy", "hz", "sx", "sy")],
        partners=[
            Partner(who, name)
            for name in ("hx", "hy", "hz", "sx", "sy")
            for who in ({"h": "hub", "s": "spare"}[name[0]], name[1])
        ],
    )
    answer = between(empty, "loss", organisation="hub", evidence="projects")
    assert [column.key for column in answer.columns][:5] == [
        "organisation",
        "sector",
        "part",
        "held",
        "known",
    ]
    assert keys(answer, "organisation") == ["spare", "z"]  # z has no other contact
    assert (answer.rows[0]["held"], answer.rows[0]["known"]) == (1, 2)
    assert (
        "Best placed to step in: Org spare, which is tied to 2 of the 3 contacts and stands between 1 of the 3 pairs"
        in answer.sentence
    )


def test_a_person_leaves_only_between_people(empty: Store) -> None:
    ways: list[dict[str, Any]] = [{"person": "ann"}, {}, {"person": "ann", "organisation": "church"}]
    for given in ways:
        with pytest.raises(InvalidInput, match="choose an organisation"):
            between(empty, "loss", **given)


def test_which_organisations_to_brief(empty: Store) -> None:
    chain_of_four(empty)
    answer = between(empty, "reach", people="1", steps="1")
    assert [column.key for column in answer.columns][:3] == ["organisation", "sector", "part"]
    assert keys(answer, "organisation") == ["church", "alone", "landlord"]
    assert (
        "Brief Org church: with their contacts that is 3 of 5 organisations. 2 organisations would not hear, "
        "in Faith (1) and Housing (1)" in answer.sentence
    )
    with pytest.raises(InvalidInput, match="5 or fewer"):
        between(empty, "reach", people="6")


def test_nothing_is_known_of_organisations_without_ties(empty: Store) -> None:
    drawn(empty, organisations=organisations(a="health", b="housing"))
    assert "no organisation can be said to reach others" in between(empty, "reach", people="1").sentence
    assert "No chain of ties" in between(empty, "path", from_="a", to="b").sentence
    assert "has no contacts on the map" in between(empty, "loss", organisation="a").sentence
    assert "No organisation stands between any two organisations that" in between(empty, "brokers").sentence
    assert (
        "No organisation to suggest between Health and Housing"
        in between(empty, "introductions", from_="health", to="housing").sentence
    )


def meeting(store: Store) -> None:
    """clinic and homes both know church; ann of the clinic knows hid, who knows cem of homes, as does bea.

    shed is a partner of nobody's, with a need that bob of the clinic meets; yard shares a project with the clinic.
    """
    drawn(
        store,
        organisations=organisations(
            clinic="hospital", church="faith", homes="housing", shed="housing", yard="housing"
        ),
        topics=[Topic("tea", "Tea")],
        people=[
            *people(ann="", abe="", bea="", bob="", cem="", sue="", yul="", yan=""),
            Person("hid", "Hidden Hari", visibility="unnamed"),
        ],
        works_for=[
            Employment(who, where, main=True)
            for who, where in (
                ("ann", "clinic"),
                ("abe", "clinic"),
                ("bob", "clinic"),
                ("hid", "church"),
                ("bea", "church"),
                ("cem", "homes"),
                ("sue", "shed"),
                ("yan", "yard"),
                ("yul", "yard"),
            )
        ],
        offers=[Offer("bob", "tea")],
        seeks=[Need("sue", "tea")],
        projects=[Project("warm", "Warm homes")],
        partners=[Partner("clinic", "warm"), Partner("yard", "warm")],
        works_on=[Work("yul", "warm")],
        ties=[*knows("ann hid", "hid cem", "abe bea", "bea cem", "abe hid")],
    )


def suggested(answer: Answer) -> dict[tuple[str, str], tuple[Any, ...]]:
    """Pair -> who could start in each, and the organisation that works with both."""
    return {
        (key(row["organisation_a"]), key(row["organisation_b"])): tuple(
            cell.id if isinstance(cell := row[name], Ref) else cell
            for name in ("start_a", "start_b", "through")
        )
        for row in answer.rows
    }


def test_which_organisations_should_meet_and_who_could_start(empty: Store) -> None:
    """Abe has two contacts who know somebody at homes, Ann one; yan of the yard has no part in the shared project."""
    meeting(empty)
    answer = between(empty, "introductions", from_="health", to="housing", evidence="knows")
    assert suggested(answer) == {
        ("clinic", "homes"): ("abe", "cem", "church"),
        ("clinic", "shed"): ("bob", "sue", None),
        ("clinic", "yard"): (ASK, "yul", None),
    }
    assert [row["because"] for row in answer.rows] == [
        "Both are in touch with Org church.",
        "People of Org clinic offer “Tea”, which people of Org shed are looking for.",
        "Both are partners in “Warm homes”.",
    ]
    assert (
        "Introduce Org clinic to Org homes first: they are not in touch and share 1 contact. "
        "Name of abe of Org clinic and Name of cem of Org homes could start." in answer.sentence
    )
    assert (
        "Of the others between Health and Housing, 1 pair could help each other and 1 pair only works on one project"
        in answer.sentence
    )
    one = between(empty, "introductions", organisation="Org homes", evidence="knows")
    assert suggested(one) == {("homes", "clinic"): ("cem", "abe", "church")}
    assert one.parameters["organisation"] == "homes"


def test_who_works_on_a_larger_project_than_asked_for_does_not_start(empty: Store) -> None:
    """Yul works on the one project that both share, which has three partners; yan needs what bob offers."""
    meeting(empty)
    load(Dataset(partners=[Partner("church", "warm")], seeks=[Need("yan", "tea")]), empty)
    given: dict[str, Any] = {"from_": "health", "to": "housing", "evidence": "knows"}
    starting = {
        largest: suggested(between(empty, "introductions", LEAD, largest=largest, **given))["clinic", "yard"][
            :2
        ]
        for largest in (2, 3)
    }
    assert starting == {2: ("bob", "yan"), 3: ("bob", "yul")}


def test_nobody_hidden_starts_nor_leads_to_who_does(empty: Store) -> None:
    """Without Hari, Ann knows nobody who knows cem; church and all that ties organisations counts him."""
    meeting(empty)
    given = {"from_": "health", "to": "housing", "evidence": "knows"}
    answer = between(empty, "introductions", ANALYST, **given)
    assert suggested(answer)["clinic", "homes"] == ("abe", "cem", "church")
    assert not [text for text in everything_said(answer) if "Hari" in text or "omeone" in text]
    with_homes = between(empty, "introductions", ANALYST, from_="faith", to="housing", evidence="knows")
    assert ("church", "homes") not in suggested(with_homes)


def test_ask_the_organisation_where_nobody_may_be_named(empty: Store) -> None:
    drawn(
        empty,
        organisations=organisations(clinic="hospital", church="faith", homes="housing"),
        people=[
            Person(who, f"Name of {who}", visibility="unnamed" if who == "cem" else "named")
            for who in ("ann", "bea", "cem")
        ],
        works_for=[Employment("ann", "clinic"), Employment("bea", "church"), Employment("cem", "homes")],
        ties=knows("ann bea", "bea cem"),
    )
    seen = between(empty, "introductions", from_="health", to="housing", evidence="knows")
    assert suggested(seen) == {("clinic", "homes"): ("ann", "cem", "church")}
    hidden = between(empty, "introductions", ANALYST, from_="health", to="housing", evidence="knows")
    assert suggested(hidden) == {("clinic", "homes"): (ASK, ASK, "church")}
    assert "Who in them could start is not known here: ask the two organisations" in hidden.sentence
    assert "Org homes,homes,shared contacts,ask the organisation,,ask the organisation,," in as_csv(hidden)


@pytest.mark.parametrize(
    "given", [{}, {"from_": "health"}, {"person": "ann"}, {"organisation": "clinic", "from_": "a", "to": "b"}]
)
def test_introductions_are_for_an_organisation_or_between_two_sectors(
    empty: Store, given: dict[str, Any]
) -> None:
    with pytest.raises(InvalidInput, match="either an organisation, or two sectors"):
        between(empty, "introductions", **given)
    with pytest.raises(InvalidInput, match="either a person, or two sectors"):
        ask(empty, "introductions", organisation="clinic")


GIVEN: dict[str, dict[str, Any]] = {
    "who-connects": {"from_": "health", "to": "housing"},
    "introductions": {"from_": "health", "to": "housing"},
    "loss": {"organisation": "south-manchester-care-navigators"},
    "path": {"from_": "south-manchester-care-navigators", "to": "four-chimneys-housing-co-operative"},
}


@pytest.mark.parametrize("question", questions.CATALOGUE, ids=lambda one: one.name)
def test_every_question_of_the_case_is_about_organisations(case: Store, question: Question[Any]) -> None:
    """No word about people where organisations are meant, and no column of people but who could start."""
    answer = between(case, question.name, **GIVEN.get(question.name, {}))
    assert answer.rows
    assert answer.basis.people == len(seeding.south_manchester().organisations)
    of_people = {column.key for column in answer.columns if column.type == "person"}
    assert of_people == ({"start_a", "start_b"} if question.name == "introductions" else set())
    for text in (answer.sentence, *(column.counted for column in answer.columns)):
        assert "people who" not in text
        assert "obody" not in text
    assert {node["data"]["kind"] for node in answer.elements.nodes} <= {"organisation", "sector"}
