"""Who to introduce: never people in touch, for true reasons, and only from what the reader may see."""

from __future__ import annotations

import re
from datetime import date

import pytest

from graph import questions, seeding
from graph.directory.reveal import reveal
from graph.model import Ref, Viewer
from graph.questions.rendering import as_json
from graph.records.bulk.load import load
from graph.records.dataset import (
    Attendance,
    Dataset,
    Event,
    Need,
    Offer,
    Person,
    Project,
    Thing,
    Tie,
    Topic,
    Work,
)
from graph.store import Store
from tests import oracle
from tests.integration.questions.drawing import (
    TODAY,
    ask,
    drawn,
    everything_said,
    key,
    keys,
    knows,
    pairs_of,
    people,
)


def strengths(*triples: str) -> list[Tie]:
    """`strengths("a z 5")`: a rates z 5."""
    return [Tie(a, b, int(strength)) for a, b, strength in map(str.split, triples)]


def test_the_nearer_come_first(empty: Store) -> None:
    """a-c share z (3 contacts) and y (2); b-c share z alone. No gap: seven tenths of the rank is all."""
    drawn(
        empty,
        people=people(a="health", b="health", c="housing", z="faith", y="faith"),
        ties=knows("a z", "b z", "z c", "y a", "y c"),
    )
    answer = ask(empty, "introductions", from_="health", to="housing")
    assert pairs_of(answer) == [("a", "c"), ("b", "c")]
    assert [row["score"] for row in answer.rows] == pytest.approx([0.7, 0.35])
    assert answer.total == 2


def test_a_gap_outweighs_a_little_nearness(case: Store) -> None:
    """Of the case's planted gaps, housing and mental health: 0.3 of the share missing is added for them alone."""
    answer = ask(case, "introductions", from_="health", to="housing", limit=100)
    whole = ask(case, "gaps")
    between = {frozenset((key(row["from"]), key(row["to"]))): row for row in whole.rows}
    gap = between[frozenset(("housing", "mental-health"))]
    assert gap["verdict"] in ("thin", "not connected")
    own = oracle.main_sectors(seeding.south_manchester())
    closing = [own[key(row["person_a"])] == "mental-health" for row in answer.rows]
    assert sum(closing[:10]) > sum(closing[-10:])
    for row in answer.rows:
        assert isinstance(row["score"], float)
        assert row["score"] <= (1.0 if own[key(row["person_a"])] == "mental-health" else 0.7)


def test_the_introducer_is_rated_by_both_and_most(empty: Store) -> None:
    """z: 5 x 1 = 5, y: 3 x 3 = 9, x is rated by a alone, w by neither; a's older word on z does not count."""
    drawn(
        empty,
        people=people(a="health", c="housing", z="faith", y="faith", x="faith", w="faith"),
        ties=[
            *strengths("a z 5", "c z 1", "a y 3", "c y 3", "a x 5", "x c 5", "w a 5", "w c 5"),
            Tie("c", "z", 5, until=date(2018, 1, 1), source="older"),
        ],
    )
    answer = ask(empty, "introductions", from_="health", to="housing")
    assert keys(answer, "introducer") == ["y"]
    then = ask(empty, "introductions", from_="health", to="housing", as_of="2017-12-31")
    assert keys(then, "introducer") == ["z"]


def test_an_unstated_strength_is_one_half(empty: Store) -> None:
    """z: 0.5 x 1.0 beats y: 0.4 x 1.0."""
    drawn(
        empty,
        people=people(a="health", c="housing", z="faith", y="faith"),
        ties=[*knows("a z"), *strengths("c z 5", "a y 2", "c y 5")],
    )
    assert keys(ask(empty, "introductions", from_="health", to="housing"), "introducer") == ["z"]


def test_nobody_introduces_whom_no_contact_is_rated_by_both(empty: Store) -> None:
    drawn(empty, people=people(a="health", c="housing", z="faith"), ties=knows("z a", "z c"))
    assert ask(empty, "introductions", from_="health", to="housing").rows[0]["introducer"] is None


def test_an_offer_that_meets_a_need_is_reason_enough(empty: Store) -> None:
    """Each way round; two who offer the same have nothing in common by that."""
    drawn(
        empty,
        people=people(a="health", b="health", c="housing", d="housing"),
        topics=[Topic("damp", "Damp"), Topic("tea", "Tea")],
        offers=[Offer("a", "damp"), Offer("d", "tea"), Offer("c", "damp")],
        seeks=[Need("c", "damp"), Need("b", "tea")],
    )
    answer = ask(empty, "introductions", from_="health", to="housing")
    assert pairs_of(answer) == [("a", "c"), ("b", "d")]
    assert [(row["score"], row["introducer"]) for row in answer.rows] == [(0.7, None), (0.7, None)]
    assert "Name of a offers" in str(answer.rows[0]["because"])
    assert "Name of d offers" in str(answer.rows[1]["because"])


def test_a_ranking_is_remembered_until_the_graph_changes(empty: Store) -> None:
    """b and c share the contact a with d: two pairs between the sectors, of which one may be listed alone."""
    drawn(
        empty, people=people(a="faith", b="health", c="health", d="housing"), ties=knows("a b", "a c", "a d")
    )
    one = ask(empty, "introductions", from_="health", to="housing", limit=1)
    both = ask(empty, "introductions", from_="health", to="housing", limit=2)
    assert (one.total, pairs_of(one)) == (2, [("b", "d")])
    assert (both.total, pairs_of(both)) == (2, [("b", "d"), ("c", "d")])
    load(Dataset(ties=knows("b d")), empty)
    assert pairs_of(ask(empty, "introductions", from_="health", to="housing", limit=2)) == [("c", "d")]


def test_work_on_one_project_is_a_reason_only_while_it_runs(empty: Store) -> None:
    drawn(
        empty,
        people=people(a="health", b="health", c="housing", z="faith"),
        ties=knows("z b"),
        projects=[
            Project("on", "On", started=date(2018, 1, 1)),
            Project("over", "Over", started=date(2016, 1, 1), ended=date(2018, 1, 1)),
        ],
        works_on=[Work("a", "on"), Work("c", "on"), Work("b", "over"), Work("c", "over")],
    )
    assert pairs_of(ask(empty, "introductions", from_="health", to="housing")) == [("a", "c")]
    then = ask(empty, "introductions", from_="health", to="housing", as_of="2017-01-01")
    assert pairs_of(then) == [("b", "c")]


def test_what_is_larger_than_asked_for_is_no_reason(empty: Store) -> None:
    """a and c both know z, and share a project and an event of two people and another of each with z."""
    drawn(
        empty,
        people=people(a="health", c="housing", z="faith"),
        ties=knows("a z", "c z"),
        projects=[Project("two", "Two"), Project("three", "Three")],
        works_on=[*(Work(who, "two") for who in "ac"), *(Work(who, "three") for who in "acz")],
        events=[Event("tea", "Tea"), Event("fair", "Fair")],
        attended=[*(Attendance(who, "tea") for who in "ac"), *(Attendance(who, "fair") for who in "acz")],
    )
    because = {
        largest: ask(empty, "introductions", from_="health", to="housing", largest=largest).rows[0]["because"]
        for largest in (2, 3)
    }
    assert because == {
        2: "Both know Name of z; both work on “Two”; both were at “Tea”.",
        3: "Both know Name of z; both work on “Three” and one more; both were at “Fair” and one more.",
    }


def test_for_one_person_it_is_everybody_they_do_not_know(empty: Store) -> None:
    drawn(
        empty,
        people=people(a="health", b="health", c="housing", d="", z="faith"),
        ties=knows("a z", "b z", "z c", "d z", "a b"),
    )
    answer = ask(empty, "introductions", person="a")
    assert pairs_of(answer) == [("a", "c"), ("a", "d")]
    assert all("b" not in pair for pair in pairs_of(answer))


def test_a_tie_to_come_or_gone_does_not_keep_people_apart(empty: Store) -> None:
    drawn(
        empty,
        people=people(a="health", c="housing", z="faith"),
        ties=[*knows("a z", "z c"), *knows("a c", since=date(2016, 1, 1), until=date(2018, 1, 1))],
    )
    assert pairs_of(ask(empty, "introductions", from_="health", to="housing")) == [("a", "c")]
    assert not ask(empty, "introductions", from_="health", to="housing", as_of="2017-12-31").rows
    assert ask(empty, "introductions", from_="health", to="housing", as_of="2018-01-01").rows


def test_nobody_is_said_to_know_those_they_only_work_with(empty: Store) -> None:
    drawn(
        empty,
        people=people(a="health", c="housing", z="faith"),
        projects=[Project("one", "One"), Project("two", "Two")],
        works_on=[Work("a", "one"), Work("z", "one"), Work("z", "two"), Work("c", "two")],
    )
    reasons = [row["because"] for row in ask(empty, "introductions", from_="health", to="housing").rows]
    assert reasons == ["Both work with Name of z."]


def test_nobody_to_suggest_is_said_so(empty: Store) -> None:
    drawn(empty, people=people(a="health", c="housing"), ties=knows("a c"))
    answer = ask(empty, "introductions", from_="health", to="housing")
    assert (answer.rows, answer.total) == ([], 0)
    assert "nobody to suggest" in answer.sentence.lower()


@pytest.mark.parametrize(
    "given", [{"from": "health", "to": "housing"}, {"from": "housing", "to": "mental-health"}]
)
def test_every_reason_given_in_the_case_is_true(case: Store, given: dict[str, str]) -> None:
    """Names, projects, events, offers and the place of the tie in the gap, each looked up in the data."""
    data = seeding.south_manchester()
    tied = oracle.contacts(data, TODAY, today=TODAY)
    own = oracle.main_sectors(data)
    ids = {person.name: person.id for person in data.people}
    assert len(ids) == len(data.people)
    titles = {
        row.name: row.id
        for kind in ("projects", "events", "topics")
        for row in data.rows(kind)
        if isinstance(row, Thing)
    }
    works = {(w.person, w.project) for w in data.works_on}
    came = {(a.person, a.event) for a in data.attended}
    offers, seeks = ({(o.person, o.topic) for o in rows} for rows in (data.offers, data.seeks))
    answer = ask(case, "introductions", limit=60, from_=given["from"], to=given["to"])
    reasons = 0
    for row in answer.rows:
        a, b = key(row["person_a"]), key(row["person_b"])
        assert b not in tied[a]
        text = str(row["because"])
        assert text[0].isupper()
        assert text.endswith(".")
        for reason in text.rstrip(".").split("; "):
            reasons += 1
            if found := re.fullmatch(r"[Bb]oth know (.+)", reason):
                names = re.split(r", | and ", re.sub(r" and \w+ more$", "", found[1]))
                assert {ids[name] for name in names} <= tied[a] & tied[b]
            elif found := re.fullmatch(r"[Bb]oth work on “(.+?)”(?: and \w+ more)?", reason):
                assert {(a, titles[found[1]]), (b, titles[found[1]])} <= works
            elif found := re.fullmatch(r"[Bb]oth were at “(.+?)”(?: and \w+ more)?", reason):
                assert {(a, titles[found[1]]), (b, titles[found[1]])} <= came
            elif found := re.fullmatch(
                r"(.+) offers “(.+?)”(?: and \w+ more)?, which (.+) is looking for", reason
            ):
                who, whom = ids[found[1]], ids[found[3]]
                assert {who, whom} == {a, b}
                assert (who, titles[found[2]]) in offers
                assert (whom, titles[found[2]]) in seeks
            else:
                assert "would be the second tie between Housing and Mental health" in reason
                assert {own[a], own[b]} == {"housing", "mental-health"}
    assert reasons > len(answer.rows)


def as_seen_by(store: Store, viewer: Viewer, **given: str) -> tuple[set[str], str]:
    """Ids of people in an answer before names are put in, and the answer as the viewer gets it, as JSON."""
    question = questions.find("introductions")
    answer = question.answer(viewer, store, question.parse({"limit": 100, **given}))
    text = as_json(answer)
    return set(re.findall(r"p-[a-z2-7]{8}", text.split('"cypher"')[0])), as_json(
        reveal(answer, viewer, store)
    )


def test_a_member_sees_only_those_who_are_named(case: Store) -> None:
    people_ = seeding.south_manchester().people
    shown = {p.id: p for p in people_ if p.visibility == "named"}
    hidden = [p for p in people_ if p.visibility != "named"]
    member = next(iter(shown))
    assert len(hidden) > 20
    for given in ({"from": "health", "to": "housing"}, {"person": member}):
        ids, text = as_seen_by(case, Viewer("member", member), **given)
        assert len(ids) > 20
        assert ids <= shown.keys()
        assert not [p.name for p in hidden if p.name in text]


def test_a_lead_sees_everybody_by_name(case: Store) -> None:
    people_ = {p.id: p for p in seeding.south_manchester().people}
    answer = ask(case, "introductions", from_="health", to="housing", limit=100)
    cells = [cell for row in answer.rows for cell in row.values() if isinstance(cell, Ref)]
    assert any(people_[cell.id].visibility != "named" for cell in cells)
    assert all(cell.label == people_[cell.id].name for cell in cells)
    assert not [text for text in everything_said(answer) if "⟦" in text]


def test_a_hidden_person_is_no_reason_for_a_member(empty: Store) -> None:
    """The only contact that a and c share is unnamed: a lead is told, a member is not."""
    drawn(
        empty,
        people=[*people(a="health", c="housing"), Person("z", "Zora Hidden", sector="faith")],
        ties=strengths("a z 5", "c z 5"),
    )
    assert keys(ask(empty, "introductions", from_="health", to="housing"), "introducer") == ["z"]
    member = ask(empty, "introductions", Viewer("member", "a"), from_="health", to="housing")
    assert member.rows == []
    assert not [text for text in everything_said(member) if "Zora" in text]


def test_the_map_shows_each_suggestion_it_has_room_for(case: Store) -> None:
    answer = ask(case, "introductions", from_="health", to="housing", limit=10)
    nodes = {node["data"]["id"] for node in answer.elements.nodes}
    suggested = {
        (e["data"]["source"], e["data"]["target"])
        for e in answer.elements.edges
        if e["data"]["kind"] == "suggested"
    }
    assert suggested == set(pairs_of(answer))
    assert all({e["data"]["source"], e["data"]["target"]} <= nodes for e in answer.elements.edges)
