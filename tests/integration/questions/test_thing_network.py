"""What is around an organisation and around a project, and what of it who is told."""

from __future__ import annotations

from datetime import date

import pytest

from graph.errors import NotFound
from graph.model import EVERYBODY, Viewer
from graph.questions.base import Counting
from graph.questions.context import QuestionContext
from graph.questions.thing_network import Around, ThingNetwork, of_organisation, of_project
from graph.records.dataset import OrganisationTie, Partner, Person, Project, Work
from graph.store import Store
from tests.integration.questions.drawing import LEAD, drawn, jobs, knows, organisations, people

MEMBER = Viewer("member", "ann")


def neighbours(store: Store) -> None:
    """Acme is tied to Brow in every way, and to Cold by a statement alone; the hidden Hid works at Acme."""
    drawn(
        store,
        organisations=organisations(acme="health", brow="housing", cold="faith", dale="faith"),
        people=[*people(ann="health", cat="housing"), Person("hid", "Secret Name", visibility="unnamed")],
        works_for=[
            *jobs("ann acme", "hid acme", main=True),
            *jobs("cat brow", main=True),
        ],
        ties=[*knows("ann cat", since=date(2015, 5, 1)), *knows("hid cat", since=date(2014, 1, 1))],
        projects=[Project("warm", "Warm homes", started=date(2016, 1, 1))],
        partners=[
            Partner("acme", "warm", "lead"),
            Partner("acme", "warm", "funder"),
            Partner("brow", "warm"),
        ],
        works_on=[Work("ann", "warm", "nurse"), Work("hid", "warm", "driver")],
        works_with=[
            OrganisationTie("acme", "brow", "referrals", 4, since=date(2017, 3, 1), undirected=False),
            OrganisationTie("cold", "acme", "funding", undirected=False),
        ],
    )


def told(found: ThingNetwork) -> dict[str, dict[str, str]]:
    return {one.thing.id: {way.kind: way.words for way in one.ways} for one in found.around}


def test_an_organisations_partners_through_what_and_since_when(empty: Store) -> None:
    neighbours(empty)
    found = of_organisation(empty, LEAD, "acme", Around())
    assert (found.centre.label, found.sector.label if found.sector else "") == ("Org acme", "Health")
    assert told(found) == {
        "brow": {
            "stated": "Org acme said it works with Org brow (referrals) since 2017, strength 4 of 5.",
            "people": "2 pairs of their people know each other since 2014, Name of ann and Name of cat among them.",
            "projects": "Both are partners in “Warm homes”.",
        },
        "cold": {"stated": "Org cold said it works with Org acme (funding)."},
    }
    brow, cold = found.around
    assert (brow.since, cold.since) == (date(2014, 1, 1), None)
    assert brow.sector
    assert brow.sector.id == "housing"
    projects = next(way for way in brow.ways if way.kind == "projects")
    assert [(thing.kind, thing.id) for thing in projects.things or []] == [("project", "warm")]
    assert (found.total, found.evidence) == (2, ["knows", "projects"])


def test_others_get_the_same_counts_and_no_hidden_name(empty: Store) -> None:
    neighbours(empty)
    lead, member = (of_organisation(empty, who, "brow", Around()) for who in (LEAD, MEMBER))
    assert [one.thing for one in lead.around] == [one.thing for one in member.around]
    assert told(member)["acme"]["people"].startswith("2 pairs of their people know each other")
    assert "Secret" not in str(member)


def test_only_what_is_counted(empty: Store) -> None:
    neighbours(empty)
    stated = of_organisation(empty, LEAD, "acme", Around(evidence=["projects"]))
    assert told(stated) == {"brow": {"projects": "Both are partners in “Warm homes”."}}
    early = of_organisation(empty, LEAD, "acme", Around(as_of=date(2014, 6, 1)))
    assert set(told(early)["brow"]) == {"people"}
    first = of_organisation(empty, LEAD, "acme", Around(limit=1))
    assert ([one.thing.id for one in first.around], first.total) == (["brow"], 2)
    assert of_organisation(empty, LEAD, "dale", Around()).around == []


def test_partners_are_those_that_questions_count(case: Store) -> None:
    network = QuestionContext(case, LEAD, Counting(), "organisations").network(EVERYBODY)
    busiest = network.ids[int(network.ties.degree.argmax())]
    found = of_organisation(case, LEAD, busiest, Around(limit=500))
    assert {one.thing.id for one in found.around} == {
        network.ids[place] for place in network.contacts(network.index[busiest])
    }
    assert all(one.ways for one in found.around)


def test_who_is_in_a_project(empty: Store) -> None:
    neighbours(empty)
    found = of_project(empty, LEAD, "warm")
    assert told(found) == {
        "acme": {"role": "Funder and lead"},
        "brow": {"role": "Partner"},
        "ann": {"role": "Nurse, Org acme"},
        "hid": {"role": "Driver, Org acme"},
    }
    assert [one.thing.label for one in found.around] == ["Org acme", "Org brow", "Name of ann", "Secret Name"]
    member = of_project(empty, MEMBER, "warm")
    assert [one.thing.id for one in member.around] == ["acme", "brow", "ann"]
    assert (found.not_shown, member.not_shown, member.total) == (0, 1, 3)


def test_what_is_not_there(empty: Store) -> None:
    neighbours(empty)
    with pytest.raises(NotFound, match="Try “acme”"):
        of_organisation(empty, LEAD, "acmee", Around())
    with pytest.raises(NotFound, match="Try “warm”"):
        of_project(empty, LEAD, "warmm")
