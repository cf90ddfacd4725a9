"""What a viewer's answer counts: asked in turn by several, each gets theirs, no matter who asked first."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from graph.access import visible
from graph.analysis.tables import FAMILIES
from graph.analysis.tables.results import of_graph
from graph.derived import Derived
from graph.directory.reveal import labels
from graph.members.home import home
from graph.members.people_to_meet import suggested
from graph.model import EVERYBODY, Answer, Ref, Scope, Viewer
from graph.questions.base import Counting
from graph.questions.context import QuestionContext
from graph.questions.explore import Exploring, explore
from graph.questions.person_network import Steps, network
from graph.questions.sector_map import Opening, sector_map
from graph.records.bulk.load import load
from graph.records.dataset import (
    Attendance,
    Dataset,
    Employment,
    Event,
    Need,
    Offer,
    Organisation,
    Person,
    Project,
    Tie,
    Topic,
    Work,
)
from graph.store import Store
from tests.integration.questions.drawing import LEAD, SECTORS, ask, everything_said, knows, pairs_of

ADMIN, ANALYST = Viewer("admin"), Viewer("analyst")
ANN, HID = Viewer("member", "p-ann"), Viewer("member", "p-hid")
VIEWERS = [LEAD, ADMIN, ANALYST, ANN, HID]
HIDDEN = {"p-hid": "Hidden Hari", "p-lis": "Listed Lena"}


@pytest.fixture
def village(empty: Store) -> Store:
    """The hidden Hari stands between Ann and Ben; Lena, who is listed, shares a project with Ann and offers her tea."""

    def person(id_: str, name: str, sector: str, visibility: Any = "named") -> Person:
        return Person(id_, name, "Nurse", visibility=visibility, sector=sector)

    load(
        Dataset(
            sectors=SECTORS,
            organisations=[Organisation("homes", "Homes", sector="housing")],
            people=[
                person("p-ann", "Ann Lee", "hospital"),
                person("p-ben", "Ben Osei", "housing"),
                person("p-cat", "Cat Moss", "housing"),
                person("p-hid", HIDDEN["p-hid"], "hospital", "unnamed"),
                person("p-lis", HIDDEN["p-lis"], "housing", "listed"),
            ],
            topics=[Topic("tea", "Tea")],
            projects=[Project("dry", "Dry homes")],
            events=[Event("fair", "Fair")],
            works_for=[Employment("p-lis", "homes", "Nurse", main=True)],
            works_on=[Work("p-ann", "dry"), Work("p-lis", "dry")],
            attended=[Attendance("p-hid", "fair"), Attendance("p-ben", "fair")],
            offers=[Offer("p-lis", "tea")],
            seeks=[Need("p-ann", "tea")],
            ties=knows("p-ann p-hid", "p-hid p-ben", "p-ben p-cat", "p-lis p-cat", "p-ann p-cat"),
        ),
        empty,
    )
    return empty


def introductions(store: Store, viewer: Viewer) -> Any:
    answer = ask(store, "introductions", viewer, from_="health", to="housing")
    return sorted(pairs_of(answer)), answer.sentence, [row["because"] for row in answer.rows]


def path(store: Store, viewer: Viewer) -> Any:
    answer = ask(store, "path", viewer, from_="p-ann", to="p-ben")
    return answer.sentence, [row["tie"] for row in answer.rows]


def everybody_on_one_map(store: Store, viewer: Viewer) -> Any:
    found = explore(store, viewer, Exploring(evidence=["knows", "projects", "events"]))
    choices = [(one.id, one.count) for one in [*found.choices.project, *found.choices.event]]
    return found.people, found.ties, {one.id: one.label for one in found.shown}, choices, found.choices.as_of


def table(store: Store, viewer: Viewer) -> Any:
    (family,) = (one for one in FAMILIES if one.name == "centrality")
    return of_graph(store, viewer, family, family.parse({}), CACHES[store]).rows()


def opened_map(store: Store, viewer: Viewer) -> Any:
    found = sector_map(store, viewer, Opening(open="housing,hospital,housing/homes"))
    return [(part.key, part.label, part.inside, part.outside) for part in found.parts], found.lines


def around(store: Store, viewer: Viewer) -> Any:
    found = network(store, viewer, "p-ann", Steps(hops=2))
    return [(one.person.id, one.person.label, one.distance, one.ways) for one in found.people]


CACHES: dict[Store, Derived] = {}
ASKED = [introductions, path, everybody_on_one_map, table, opened_map, around]


@pytest.mark.parametrize("asked", ASKED, ids=lambda one: one.__name__)
def test_what_one_was_told_is_never_told_to_another(
    village: Store, open_store: Callable[..., Store], asked: Callable[[Store, Viewer], Any]
) -> None:
    """Each as if nobody had asked before, whichever of them came first."""
    alone = []
    for viewer in VIEWERS:
        fresh = open_store()
        CACHES[fresh] = Derived(8)
        alone.append(asked(fresh, viewer))
    for order in (range(len(VIEWERS)), reversed(range(len(VIEWERS)))):
        together = open_store()
        CACHES[together] = Derived(8)
        for at in order:
            assert asked(together, VIEWERS[at]) == alone[at], VIEWERS[at]
    assert alone[0] == alone[1]  # an administrator reads as a lead does
    assert alone[0] != alone[2]


@pytest.mark.parametrize("asked", ASKED, ids=lambda one: one.__name__)
def test_others_than_leads_are_told_no_hidden_name_but_their_own(
    village: Store, asked: Callable[[Store, Viewer], Any]
) -> None:
    CACHES[village] = Derived(8)
    for viewer in VIEWERS[2:]:
        said = repr(asked(village, viewer))
        for id_, name in HIDDEN.items():
            assert name not in said or id_ == viewer.person_id, (viewer, name)
    assert all(name in repr(everybody_on_one_map(village, LEAD)) for name in HIDDEN.values())


def test_reasons_rest_on_people_that_the_viewer_may_see(village: Store) -> None:
    """Ann and Ben share Hari. A member is not told of him; Hari sees his own ties."""
    assert ("p-ann", "p-ben") in introductions(village, LEAD)[0]
    shared = {viewer: introductions(village, viewer) for viewer in (LEAD, ANALYST)}
    assert any("Hidden Hari" in text for text in shared[LEAD][2])
    assert not any("someone" in text.lower() for text in shared[ANALYST][2])
    assert path(village, LEAD)[0] == "Ann Lee can reach Ben Osei through Hidden Hari: two ties."
    assert "Cat Moss" in path(village, ANALYST)[0]
    own = {
        viewer: ask(village, "path", viewer, from_="p-hid", to="p-ben").sentence for viewer in (HID, ANALYST)
    }
    assert own[HID] == "Hidden Hari and Ben Osei are in touch directly."
    assert own[ANALYST].startswith("No chain of ties leads from")
    assert [one.who.person.id for one in suggested(village, HID, 10).people] == ["p-cat"]
    assert home(village, ANN).not_shown == 1


NUMBERS = ("gaps", "who-connects", "brokers", "reach", "loss")
GIVEN: dict[str, dict[str, Any]] = {
    "who-connects": {"from_": "health", "to": "housing"},
    "reach": {"people": 2},
    "loss": {"person": "p-ben"},
}


def numbers(answer: Answer) -> list[list[Any]]:
    return [
        [cell.id if isinstance(cell, Ref) else cell for cell in row.values() if not isinstance(cell, str)]
        for row in answer.rows
    ]


@pytest.mark.parametrize("question", NUMBERS)
def test_numbers_about_sectors_count_everybody_for_all_and_name_nobody_hidden(
    village: Store, question: str
) -> None:
    answers = {viewer: ask(village, question, viewer, **GIVEN.get(question, {})) for viewer in VIEWERS}
    assert numbers(answers[LEAD])
    for viewer, answer in answers.items():
        assert numbers(answer) == numbers(answers[LEAD])
        assert answer.basis == answers[LEAD].basis
        if viewer in VIEWERS[2:]:
            said = " ".join(everything_said(answer))
            assert not [n for id_, n in HIDDEN.items() if n in said and id_ != viewer.person_id]


def test_a_question_counts_the_people_its_viewer_may_see_unless_it_says_everybody(village: Store) -> None:
    people = {viewer: set(QuestionContext(village, viewer, Counting()).network().ids) for viewer in VIEWERS}
    named = {"p-ann", "p-ben", "p-cat"}
    assert people[LEAD] == people[ADMIN] == named | set(HIDDEN)
    assert people[ANALYST] == people[ANN] == named
    assert people[HID] == named | {"p-hid"}
    assert set(QuestionContext(village, ANALYST, Counting()).network(EVERYBODY).ids) == people[LEAD]
    assert QuestionContext(village, HID, Counting()).scope == Scope(tuple(visible(HID)), "p-hid")


def test_an_administrator_reads_the_names_that_a_lead_reads(village: Store) -> None:
    assert labels(village, ADMIN, HIDDEN) == labels(village, LEAD, HIDDEN) == HIDDEN


def test_how_somebody_else_rated_a_tie_is_not_on_ones_own_map(empty: Store) -> None:
    people = [
        Person(id_, name, visibility="named")
        for id_, name in (("p-ann", "Ann"), ("p-ben", "Ben"), ("p-cat", "Cat"))
    ]
    load(
        Dataset(
            people=people,
            ties=[Tie("p-ann", "p-ben", 2), Tie("p-ben", "p-ann", 5), Tie("p-cat", "p-ann", 4)],
        ),
        empty,
    )

    def rated(viewer: Viewer) -> dict[str, float | None]:
        found = network(empty, viewer, "p-ann", Steps())
        return {one.person.id: one.strength for one in found.people}

    assert rated(ANN) == {"p-ben": 2, "p-cat": None}
    assert rated(LEAD) == {"p-ben": 5, "p-cat": 4}
