"""Brokers between two sectors, on graphs small enough to count by hand."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest

from graph.records.dataset import Attendance, Event, Partner, Person, Project, Tie, Work
from graph.store import Store
from tests.integration.questions.drawing import (
    TODAY,
    ask,
    brokers,
    drawn,
    everything_said,
    jobs,
    keys,
    knows,
    organisations,
    people,
)

DAY = date(2018, 5, 1)
BEFORE = DAY - timedelta(days=1)
LINE = people(a="health", b="faith", c="housing")


def two_by_two(store: Store) -> None:
    """b stands between most; b2 shares one pair with b; a1 and c1 know each other, and each has a colleague."""
    drawn(
        store,
        people=people(
            a1="health",
            a2="hospital",
            a3="primary-care",
            c1="housing",
            c2="housing",
            c3="housing",
            b="faith",
            b2="",
        ),
        ties=knows("a1 b", "a2 b", "b c1", "c2 b", "b2 a2", "c2 b2", "a1 c1", "a3 a1", "c1 c3"),
    )


def test_pairs_credit_and_what_rests_on_one_alone(empty: Store) -> None:
    """Open pairs: a1-c2 and a2-c1 by b alone, a2-c2 by b and b2, a3-c1 by a1, a1-c3 by c1."""
    two_by_two(empty)
    assert brokers(empty) == {
        "b": (2, 2, 3, 2, 2.5),
        "a1": (1, 1, 1, 1, 1.0),
        "c1": (1, 1, 1, 1, 1.0),
        "b2": (1, 1, 1, 0, 0.5),
    }
    assert list(brokers(empty)) == ["b", "a1", "c1", "b2"]


def test_the_same_from_the_other_side(empty: Store) -> None:
    two_by_two(empty)
    assert brokers(empty, "housing", "health") == {
        who: (to, from_, *rest) for who, (from_, to, *rest) in brokers(empty).items()
    }


def test_the_part_each_plays_and_who_is_in_touch_already(empty: Store) -> None:
    two_by_two(empty)
    answer = ask(empty, "who-connects", from_="health", to="housing")
    assert dict(zip(keys(answer, "person"), [row["part"] for row in answer.rows], strict=True)) == {
        "b": "go-between from elsewhere",
        "a1": "in Health, opens it to Housing",
        "c1": "in Housing, lets Health in",
        "b2": "go-between from elsewhere",
    }
    assert "In touch directly: 1 pair." in answer.sentence
    assert answer.rows[3]["sector"] is None
    assert answer.basis.left_out == {}, "b2 counts, though it has no sector"


def test_a_sector_and_its_part(empty: Store) -> None:
    """Health to primary care is the rest of health to primary care: d and h are no pair."""
    drawn(
        empty,
        people=people(d="health", h="hospital", g="primary-care", x="faith"),
        ties=knows("x d", "x h", "x g"),
    )
    assert brokers(empty, "health", "primary-care") == {"x": (2, 1, 2, 2, 2.0)}
    assert brokers(empty, "primary-care", "health") == {"x": (1, 2, 2, 2, 2.0)}
    assert brokers(empty, "hospital", "primary-care") == {"x": (1, 1, 1, 1, 1.0)}


def test_a_sector_within_itself_counts_each_pair_once(empty: Store) -> None:
    """x stands between three; d between h and e, and between e and x's two others it does not."""
    drawn(
        empty,
        people=people(d="health", h="hospital", g="primary-care", e="hospital", x="faith"),
        ties=knows("x d", "x h", "x g", "d e"),
    )
    assert brokers(empty, "health", "health") == {"x": (3, 3, 3, 3, 3.0)}
    assert brokers(empty, "hospital", "hospital") == {}


def test_one_who_holds_a_sector_together_from_inside(empty: Store) -> None:
    drawn(empty, people=people(d="health", h="health", g="health"), ties=knows("d h", "h g"))
    answer = ask(empty, "who-connects", from_="health", to="health")
    assert [row["part"] for row in answer.rows] == ["in Health, holds it together"]
    assert brokers(empty, "health", "health") == {"h": (2, 2, 1, 1, 1.0)}


def test_a_tie_counts_once_whoever_says_so_and_loops_never(empty: Store) -> None:
    ties = [*knows("a b", "b a", "b c", "b b", "a a"), Tie("a", "b", source="another")]
    drawn(empty, people=LINE, ties=ties)
    assert brokers(empty) == {"b": (1, 1, 1, 1, 1.0)}
    assert ask(empty, "who-connects", from_="health", to="housing").basis.ties == 2


@pytest.mark.parametrize(
    ("day", "counts"),
    [
        (BEFORE, False),
        (DAY, True),
        (date(2019, 4, 30), True),
        (date(2019, 5, 1), False),
    ],
)
def test_a_tie_holds_from_its_first_day_to_the_day_before_its_last(
    empty: Store, day: date, counts: bool
) -> None:
    drawn(
        empty,
        people=LINE,
        ties=[*knows("a b"), *knows("b c", since=DAY, until=date(2019, 5, 1))],
    )
    assert bool(brokers(empty, as_of=day.isoformat())) is counts


def test_both_must_say_so_on_the_day(empty: Store) -> None:
    """a and b agree from 2018-05-01; b alone speaks of c."""
    ties = [
        *knows("a b", since=date(2017, 1, 1)),
        *knows("b a", since=DAY),
        *knows("b c", "c b", since=date(2017, 1, 1)),
    ]
    drawn(empty, people=LINE, ties=ties)
    assert brokers(empty, as_of=BEFORE.isoformat())
    assert not brokers(empty, agreed="both", as_of=BEFORE.isoformat())
    assert brokers(empty, agreed="both", as_of=DAY.isoformat()) == {"b": (1, 1, 1, 1, 1.0)}


@pytest.mark.parametrize(("others", "tied"), [(13, True), (14, False)])
def test_a_project_of_fifteen_ties_its_people_and_one_of_sixteen_does_not(
    empty: Store, others: int, tied: bool
) -> None:
    crowd = people(**{f"f{n}": "faith" for n in range(others)})
    drawn(
        empty,
        people=[*LINE, *crowd],
        projects=[Project("big", "Big"), Project("small", "Small")],
        works_on=[Work(who, "big") for who in ("a", "b", *(p.id for p in crowd))]
        + [Work("b", "small"), Work("c", "small")],
    )
    answer = ask(empty, "who-connects", from_="health", to="housing", evidence="projects")
    assert keys(answer, "person") == (["b"] if tied else [])
    assert answer.basis.left_out == ({} if tied else {"projects of more than 15 people": 1})


@pytest.mark.parametrize(
    ("day", "on"), [(BEFORE, False), (DAY, True), (date(2019, 4, 30), True), (date(2019, 5, 1), False)]
)
def test_a_project_counts_while_it_runs(empty: Store, day: date, on: bool) -> None:
    drawn(
        empty,
        people=LINE,
        projects=[Project("one", "One", started=DAY, ended=date(2019, 5, 1)), Project("two", "Two")],
        works_on=[Work("a", "one"), Work("b", "one"), Work("b", "two"), Work("c", "two")],
    )
    assert bool(brokers(empty, evidence="projects", as_of=day.isoformat())) is on


@pytest.mark.parametrize(("day", "on"), [(BEFORE, False), (DAY, True), (TODAY, True)])
def test_an_event_counts_from_its_day_on(empty: Store, day: date, on: bool) -> None:
    drawn(
        empty,
        people=LINE,
        ties=knows("b c"),
        events=[Event("tea", "Tea", on=DAY)],
        attended=[Attendance("a", "tea"), Attendance("b", "tea")],
    )
    assert bool(brokers(empty, evidence="knows,events", as_of=day.isoformat())) is on
    assert not brokers(empty, as_of=day.isoformat())


def test_projects_are_counted_where_nobody_stated_a_tie(empty: Store) -> None:
    drawn(
        empty,
        people=LINE,
        projects=[Project("one", "One"), Project("two", "Two")],
        works_on=[Work("a", "one"), Work("b", "one"), Work("b", "two"), Work("c", "two")],
    )
    answer = ask(empty, "who-connects", from_="health", to="housing")
    assert (answer.basis.evidence, keys(answer, "person")) == (["projects"], ["b"])
    assert answer.sentence.startswith(
        "Counting work on the same project, as nobody has said who they know, Name of b links Health and Housing most"
    )


def test_organisations_are_tied_by_their_people_or_as_partners(empty: Store) -> None:
    drawn(
        empty,
        people=people(p="", q=""),
        organisations=organisations(oa="health", ob="faith", oc="housing"),
        works_for=jobs("p ob", "q oc"),
        ties=knows("p q"),
        projects=[Project("one", "One")],
        partners=[Partner("oa", "one"), Partner("ob", "one", "lead")],
    )
    assert brokers(empty, of="organisations") == {"ob": (1, 1, 1, 1, 1.0)}
    assert not brokers(empty, of="organisations", evidence="knows")
    assert not brokers(empty, of="organisations", evidence="projects")


@pytest.mark.parametrize(
    "facts", [{"until": TODAY}, {"since": TODAY + timedelta(days=1)}], ids=["ended", "not begun"]
)
def test_only_those_who_work_there_today_tie_an_organisation(empty: Store, facts: dict[str, date]) -> None:
    drawn(
        empty,
        people=people(p="", q="", r=""),
        organisations=organisations(oa="health", ob="faith", oc="housing"),
        works_for=[*jobs("p oa", "q ob"), *jobs("r oc", **facts)],
        ties=knows("p q", "q r"),
    )
    assert not brokers(empty, of="organisations", evidence="knows")


def test_one_person_with_two_employers_does_not_tie_them(empty: Store) -> None:
    """Nobody is tied to themselves: not by a loop, not by having been at an event."""
    drawn(
        empty,
        people=people(p="", q=""),
        organisations=organisations(oa="health", ob="faith", oc="housing"),
        works_for=jobs("p oa", "p ob", "q oc"),
        ties=knows("p p"),
        events=[Event("tea", "Tea")],
        attended=[Attendance("p", "tea")],
    )
    for evidence in ("knows", "events"):
        assert ask(empty, "gaps", of="organisations", evidence=evidence).basis.ties == 0


def test_equal_credit_is_ranked_by_pairs_then_by_id(empty: Store) -> None:
    """b0 is alone between one pair; b2 and b3 share two pairs, which is worth as much."""
    drawn(
        empty,
        people=people(
            a1="health",
            c1="housing",
            b0="faith",
            a2="health",
            c2="housing",
            c3="housing",
            b3="faith",
            b2="faith",
        ),
        ties=knows("a1 b0", "b0 c1", "a2 b2", "a2 b3", "b2 c2", "b2 c3", "b3 c2", "b3 c3"),
    )
    assert list(brokers(empty)) == ["b2", "b3", "b0"]
    first = ask(empty, "who-connects", from_="health", to="housing", limit=1)
    assert (keys(first, "person"), first.total, first.truncated) == (["b2"], 3, True)
    everyone = ask(empty, "who-connects", from_="health", to="housing", limit=3)
    assert (everyone.total, everyone.truncated) == (3, False)


def test_nobody_between_is_said_so(empty: Store) -> None:
    drawn(empty, people=LINE, ties=knows("a c"))
    answer = ask(empty, "who-connects", from_="health", to="housing")
    assert (answer.rows, answer.total, answer.truncated) == ([], 0, False)
    assert answer.sentence.startswith("No person links Health and Housing yet")
    assert "In touch directly: 1 pair." in answer.sentence


def asked_and_answered(store: Store, answered: int) -> str:
    """The sentence where all of health's 20 people were asked and some answered; housing answered in full."""
    asked = [
        Person(f"h{n:02}", f"H{n}", sector="health", asked=DAY, answered=DAY if n < answered else None)
        for n in range(20)
    ]
    housing = Person("c", "C", sector="housing", asked=DAY, answered=DAY)
    drawn(store, people=[*asked, housing, *people(b="faith")], ties=knows("h00 b", "b c"))
    return ask(store, "who-connects", from_="health", to="housing").sentence


def test_most_is_said_where_65_percent_have_answered(empty: Store) -> None:
    assert asked_and_answered(empty, 13).startswith("Name of b links Health and Housing most: ")


def test_most_is_not_said_below(empty: Store) -> None:
    sentence = asked_and_answered(empty, 12)
    assert "most" not in sentence
    assert "60% of Health" in sentence


def test_both_sides_that_answered_too_little_are_named_in_one_sentence(case: Store) -> None:
    """4 of 10 citizens answered, and 5 of 9 of the people in faith; nobody in emergency was asked."""
    citizens = ask(case, "who-connects", from_="citizens", to="faith").sentence
    assert citizens.startswith("Only 40% of Citizens and 56% of Faith have answered, too few")
    emergency = ask(case, "who-connects", from_="citizens", to="emergency").sentence
    assert re.match(
        r"Only 40% of Citizens has answered and nobody in Emergency\b.* has been asked, too few", emergency
    )


def test_nobody_asked_means_records_alone(empty: Store) -> None:
    drawn(empty, people=LINE, ties=knows("a b", "b c"))
    sentence = ask(empty, "who-connects", from_="health", to="housing").sentence
    assert "records alone" in sentence
    assert "most" not in sentence


def test_another_day_or_evidence_is_said_first(empty: Store) -> None:
    drawn(empty, people=LINE, ties=knows("a b", "b c"))
    sentence = ask(
        empty, "who-connects", from_="health", to="housing", as_of="2018-05-01", agreed="both"
    ).sentence
    assert sentence.startswith(
        "As things stood on 1 May 2018, with sectors and organisations as they are today"
    )
    assert "where both said so" in sentence


def test_the_map_of_the_case_holds_all_brokers_and_says_what_it_leaves_out(case: Store) -> None:
    answer = ask(case, "who-connects", from_="health", to="housing", limit=20)
    nodes = {node["data"]["id"]: node["data"]["role"] for node in answer.elements.nodes}
    assert len(nodes) == len(answer.elements.nodes) == 60
    assert {who for who, role in nodes.items() if role == "broker"} == set(keys(answer, "person"))
    assert answer.elements.nodes_left_out > 0
    for edge in answer.elements.edges:
        assert {edge["data"]["source"], edge["data"]["target"]} <= nodes.keys()
    assert all(everything_said(answer))


def test_the_map_of_a_small_answer_is_whole(empty: Store) -> None:
    two_by_two(empty)
    elements = ask(empty, "who-connects", from_="health", to="housing", limit=1).elements
    assert {node["data"]["id"]: node["data"]["role"] for node in elements.nodes} == {
        "b": "broker",
        "a1": "from",
        "a2": "from",
        "c1": "to",
        "c2": "to",
    }
    assert {frozenset((e["data"]["source"], e["data"]["target"])) for e in elements.edges} == {
        frozenset(("b", other)) for other in ("a1", "a2", "c1", "c2")
    }
    assert elements.nodes_left_out == 0
