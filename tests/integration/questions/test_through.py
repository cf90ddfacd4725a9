"""What ties two people or organisations, and what of it who is told."""

from __future__ import annotations

from datetime import date
from itertools import combinations
from typing import Any

import pytest

from graph.model import EVERYBODY, Of, Viewer
from graph.questions.base import Counting
from graph.questions.context import QuestionContext
from graph.questions.through import Said, Shared, Through, in_words, through
from graph.records.bulk.load import load
from graph.records.dataset import (
    Attendance,
    Event,
    OrganisationAttendance,
    OrganisationTie,
    Partner,
    Person,
    Project,
    Tie,
    Work,
)
from graph.store import Store
from tests import oracle
from tests.integration.questions.drawing import (
    LEAD,
    TODAY,
    drawn,
    jobs,
    knows,
    organisations,
    people,
)
from tests.integration.questions.test_definitions import COUNTING, DAY, drawn_at_random

ALL: list[Any] = ["knows", "projects", "events", "organisations"]
MEMBER = Viewer("member", "p-hid")


def one(
    store: Store, a: str, b: str, of: Of = "organisations", viewer: Viewer = LEAD, **counting: Any
) -> Through:
    context = QuestionContext(store, viewer, Counting(**{"evidence": ALL} | counting), of)
    return through(context, [(a, b)])[a, b]


def two_organisations(store: Store) -> None:
    """Ann, Bob and the hidden Hid work at acme, Cat and the hidden Lis at brow."""
    hidden = [Person("p-hid", "Hid", visibility="unnamed"), Person("p-lis", "Lis", visibility="listed")]
    drawn(
        store,
        organisations=organisations(acme="health", brow="housing", cold="faith"),
        people=[*people(ann="", bob="", cat=""), *hidden],
        works_for=jobs("ann acme", "bob acme", "p-hid acme", "cat brow", "p-lis brow"),
        ties=[
            *knows("ann cat", since=date(2015, 5, 1), strength=2),
            *knows("cat ann", "bob cat", strength=4),
            *knows("p-hid cat", since=date(2014, 1, 1)),
            *knows("ann p-lis"),
        ],
        projects=[Project("warm", "Warm homes", started=date(2016, 1, 1)), Project("dry", "Dry homes")],
        partners=[Partner("acme", "warm"), Partner("brow", "warm"), Partner("brow", "dry")],
        events=[Event("fair", "Fair", on=date(2017, 6, 1))],
        attended=[Attendance("p-hid", "fair"), Attendance("p-lis", "fair")],
    )


def test_all_that_ties_two_organisations(empty: Store) -> None:
    two_organisations(empty)
    assert one(empty, "acme", "brow") == Through(
        "organisations",
        "acme",
        "brow",
        projects=(Shared("warm", "Warm homes", date(2016, 1, 1)),),
        events=(Shared("fair", "Fair", date(2017, 6, 1)),),
        people=4,
        people_since=date(2014, 1, 1),
        between=(("ann", "cat"), ("bob", "cat"), ("ann", "p-lis"), ("p-hid", "cat")),
    )
    assert in_words(one(empty, "brow", "acme"), str.capitalize) == (
        "4 pairs of their people know each other since 2014, ⟦cat⟧ and ⟦ann⟧ among them; "
        "both are partners in “Warm homes”; both were represented at “Fair”."
    )
    assert one(empty, "acme", "brow").since == date(2014, 1, 1)
    assert not one(empty, "acme", "cold").tied
    assert in_words(one(empty, "acme", "cold"), str) == ""


def test_only_what_is_counted_is_found(empty: Store) -> None:
    two_organisations(empty)
    assert one(empty, "acme", "brow", evidence=["projects"]).people == 0
    assert not one(empty, "acme", "brow", evidence=["knows"]).projects
    assert one(empty, "acme", "brow", agreed="both").between == (("ann", "cat"),)
    assert one(empty, "acme", "brow", evidence=["events"]).since == date(2017, 6, 1)
    # Ann said so in 2015, but Cat named her too, and did not say since when.
    early = one(empty, "acme", "brow", as_of=date(2014, 6, 1))
    assert (early.people, early.projects, early.events) == (4, (), ())


def test_who_may_not_be_seen_is_counted_and_never_in_it(empty: Store) -> None:
    """Counts about organisations are of everybody; ids of people are those that the viewer may see."""
    two_organisations(empty)
    seen = {viewer: one(empty, "acme", "brow", viewer=viewer) for viewer in (LEAD, Viewer("analyst"), MEMBER)}
    assert {(found.people, found.people_since, found.events) for found in seen.values()} == {
        (4, date(2014, 1, 1), (Shared("fair", "Fair", date(2017, 6, 1)),))
    }
    told = {viewer: {who for pair in found.between for who in pair} for viewer, found in seen.items()}
    assert told == {
        LEAD: {"ann", "bob", "cat", "p-hid", "p-lis"},
        Viewer("analyst"): {"ann", "bob", "cat"},
        MEMBER: {"ann", "bob", "cat", "p-hid"},
    }
    for pair in (("p-hid", "cat"), ("cat", "p-hid"), ("ann", "p-lis")):
        assert one(empty, *pair, of="people").tied
        assert not one(empty, *pair, of="people", viewer=Viewer("analyst")).tied
    assert one(empty, "p-hid", "cat", of="people", viewer=MEMBER).tied


def test_what_two_people_said_and_share(empty: Store) -> None:
    drawn(
        empty,
        people=people(ann="", bob="", cat=""),
        ties=[
            Tie("ann", "bob", 3, since=date(2016, 1, 1)),
            Tie("ann", "bob", 4, since=date(2017, 1, 1), source="other"),
            Tie("bob", "ann"),
        ],
        projects=[Project("w", "Warm homes"), Project("d", "Dry homes")],
        works_on=[Work(who, what) for who in ("ann", "bob") for what in "wd"],
        events=[Event("fair", "Fair")],
        attended=[Attendance("ann", "fair"), Attendance("bob", "fair")],
    )
    found = one(empty, "ann", "bob", of="people")
    assert found.said == (Said("ann", "", 4, date(2016, 1, 1)), Said("bob", "", None, None))
    assert in_words(found, str.capitalize) == (
        "Know each other since 2016, strength 4 of 5; both work on “Dry homes” and one more; both were at “Fair”."
    )


def test_ties_stated_between_organisations_are_told_apart(empty: Store) -> None:
    drawn(
        empty,
        organisations=organisations(acme="health", brow="housing", cold="faith"),
        works_with=[
            OrganisationTie("acme", "brow", "referrals", 4, since=date(2016, 2, 1), undirected=False),
            OrganisationTie("acme", "brow", "funding", source="tracker", undirected=False),
            OrganisationTie("cold", "brow", strength=2),
        ],
    )
    found = one(empty, "brow", "acme")
    assert found.said == (
        Said("acme", "funding", None, None),
        Said("acme", "referrals", 4, date(2016, 2, 1)),
    )
    assert in_words(found, str.capitalize) == (
        "Acme said it works with Brow (funding and referrals) since 2016, strength 4 of 5."
    )
    assert in_words(one(empty, "cold", "brow"), str) == "Work together, strength 2 of 5, stated by neither."
    assert one(empty, "cold", "brow").said == (Said("", "", 2, None),)
    assert not one(empty, "cold", "brow", agreed="both").tied
    assert not one(empty, "acme", "brow", agreed="both").tied
    assert not one(empty, "acme", "brow", as_of=date(2015, 1, 1), evidence=["projects"]).tied


def test_who_belongs_to_both(empty: Store) -> None:
    drawn(
        empty,
        organisations=organisations(acme="health", brow="housing", board="faith"),
        people=[*people(ann="", bob=""), Person("p-hid", "Hid", visibility="unnamed")],
        works_for=[
            *jobs("ann acme", "bob brow", "p-hid acme", main=True),
            *jobs("ann brow", "p-hid brow", "ann board", "bob board"),
        ],
    )
    told = {viewer: one(empty, "acme", "brow", viewer=viewer) for viewer in (LEAD, Viewer("analyst"))}
    assert [(found.in_both, found.seen_in_both) for found in told.values()] == [
        (2, ("ann", "p-hid")),
        (2, ("ann",)),
    ]
    assert in_words(told[LEAD], str) == "2 people belong to both, ⟦ann⟧ among them."
    assert in_words(one(empty, "acme", "board"), str) == "⟦ann⟧ belongs to both."
    found = one(empty, "ann", "bob", of="people")
    assert [shared.id for shared in found.organisations] == ["board", "brow"]
    assert in_words(found, str) == "Both belong to “Org board” and one more."
    assert not one(empty, "ann", "p-hid", of="people", largest=2).organisations


def test_organisations_meet_at_events_themselves_and_by_their_people(empty: Store) -> None:
    drawn(
        empty,
        organisations=organisations(acme="health", brow="housing", cold="faith"),
        people=people(ann=""),
        works_for=jobs("ann acme"),
        events=[Event("fair", "Fair")],
        attended=[Attendance("ann", "fair")],
        organisations_attended=[
            OrganisationAttendance("brow", "fair"),
            OrganisationAttendance("cold", "fair"),
        ],
    )
    fair = (Shared("fair", "Fair", None),)
    assert one(empty, "acme", "brow").events == one(empty, "cold", "brow").events == fair
    assert in_words(one(empty, "acme", "brow"), str) == "Both were represented at “Fair”."


@pytest.mark.parametrize("seed", [1, 2])
def test_something_ties_two_if_and_only_if_they_are_tied(empty: Store, seed: int) -> None:
    data = drawn_at_random(seed)
    load(data, empty)
    for counting in COUNTING:
        for of in ("people", "organisations"):
            context = QuestionContext(empty, LEAD, Counting(**counting, as_of=DAY), of)
            tied = oracle.contacts(data, DAY, of=of, today=TODAY, **counting)
            pairs = list(combinations(sorted(tied), 2))
            found = through(context, pairs)
            assert {pair for pair in pairs if found[pair].tied} == {(a, b) for a, b in pairs if b in tied[a]}
            assert context.scope == EVERYBODY
