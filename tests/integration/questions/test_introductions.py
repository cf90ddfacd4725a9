"""Who to introduce: never people in touch, for true reasons, and only from what the reader may see."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from graph import questions, seeding
from graph.analysis.measures.fitting import fitted
from graph.analysis.measures.nearness import Model
from graph.analysis.network import Network
from graph.directory.reveal import reveal
from graph.model import Answer, Ref, Viewer
from graph.questions import own_model
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


def listed(answer: Answer) -> list[tuple[str, str, str]]:
    """Why each pair is listed, and the two."""
    return [(str(row["listed_for"]), *pair) for row, pair in zip(answer.rows, pairs_of(answer), strict=True)]


@pytest.mark.parametrize(
    "counting", [{"agreed": "both"}, {"evidence": "projects"}], ids=["both must say so", "projects"]
)
def test_nobody_is_introduced_to_somebody_who_has_named_them(empty: Store, counting: dict[str, Any]) -> None:
    """a, b and c all share m; a has named b, which is no tie as counted here."""
    drawn(
        empty,
        people=people(a="health", b="health", c="health", m="faith"),
        ties=[*knows("a m", "m a", "b m", "m b", "c m", "m c"), *knows("a b")],
        projects=[Project(f"w-{who}", f"W {who}") for who in "abc"],
        works_on=[Work(person, f"w-{who}") for who in "abc" for person in (who, "m")],
    )
    answer = ask(empty, "introductions", person="a", **counting)
    assert listed(answer) == [("shared contacts", "a", "c")]


def test_the_nearer_come_first(empty: Store) -> None:
    """a-c share z (3 contacts) and y (2); b-c share z alone."""
    drawn(
        empty,
        people=people(a="health", b="health", c="housing", z="faith", y="faith"),
        ties=knows("a z", "b z", "z c", "y a", "y c"),
    )
    answer = ask(empty, "introductions", from_="health", to="housing")
    assert listed(answer) == [("shared contacts", "a", "c"), ("shared contacts", "b", "c")]
    assert [row["shared"] for row in answer.rows] == [2, 1]
    assert answer.total == 2


def test_who_can_be_introduced_moves_up(empty: Store) -> None:
    """a, b and c all know z and are equally near; only b and c both rate z 3 or more. a rates z 5, z is no judge."""
    drawn(
        empty,
        people=people(a="health", b="health", c="housing", z="faith"),
        ties=strengths("a z 2", "b z 3", "c z 3", "z a 5"),
    )
    answer = ask(empty, "introductions", from_="health", to="housing")
    assert pairs_of(answer) == [("b", "c"), ("a", "c")]
    load(Dataset(ties=strengths("a z 3", "b z 2")), empty)
    assert pairs_of(ask(empty, "introductions", from_="health", to="housing")) == [("a", "c"), ("b", "c")]


def test_the_sentence_leads_with_a_pair_that_somebody_can_introduce(empty: Store) -> None:
    """a and c share two contacts, but c rates neither; b and d share one that both rate, but 2 only."""
    drawn(
        empty,
        people=people(a="health", b="health", c="housing", d="housing", x="faith", y="faith", z="faith"),
        ties=[*knows("a x", "x c", "a y", "y c"), *strengths("b z 2", "d z 2", "x z 4")],
    )
    answer = ask(empty, "introductions", from_="health", to="housing")
    assert pairs_of(answer) == [("a", "c"), ("b", "d")]
    assert answer.sentence.startswith(
        "Introduce Name of b to Name of d first: they are not in touch and share 1 contact, and Name of z could "
        "introduce them. Of the others between Health and Housing, 1 pair shares a contact"
    )


def test_nobody_is_in_more_than_two_of_ten_but_for_themselves(empty: Store) -> None:
    """a, b, d and six of housing know z: 18 pairs. Asked about d alone, d is in all eight: a and b are near, too."""
    housing = [f"k{number}" for number in range(6)]
    drawn(
        empty,
        people=people(a="health", b="health", d="health", z="faith", **dict.fromkeys(housing, "housing")),
        ties=knows("z a", "z b", "z d", *(f"z {who}" for who in housing)),
    )
    first = pairs_of(ask(empty, "introductions", from_="health", to="housing", limit=6))
    assert {who: sum(who in pair for pair in first) for who in "abd"} == dict.fromkeys("abd", 2)
    assert len(pairs_of(ask(empty, "introductions", from_="health", to="housing", limit=20))) == 18
    ten = pairs_of(ask(empty, "introductions", from_="health", to="housing"))
    assert ten[:6] == first
    assert sorted(sum(who in pair for pair in ten) for who in "abd") == [3, 3, 4]
    assert len(pairs_of(ask(empty, "introductions", person="d"))) == 8
    load(Dataset(ties=knows(*(f"{who} z" for who in ["a", "b", "d", *housing]))), empty)
    answer = ask(empty, "introductions", from_="health", to="housing", limit=6)
    assert keys(answer, "introducer") == ["z"] * 6  # nobody else could
    assert sorted(who for pair in pairs_of(answer) for who in pair if who in "abd") == [*"aabbdd"]


@pytest.mark.parametrize("bridging", [0, 3, 10])
def test_so_many_of_each_ten_close_a_gap(case: Store, bridging: int) -> None:
    """Of the case's planted gaps, housing and mental health: of three sectors of health, it is the one."""
    answer = ask(case, "introductions", from_="health", to="housing", limit=30, bridging=bridging)
    whole = ask(case, "gaps")
    between = {frozenset((key(row["from"]), key(row["to"]))): row for row in whole.rows}
    assert between[frozenset(("housing", "mental-health"))]["verdict"] in ("thin", "not connected")
    own = oracle.main_sectors(seeding.south_manchester())
    near = [row for row in answer.rows if row["listed_for"] == "shared contacts"]
    closing = [own[key(row["person_a"])] == "mental-health" for row in near]
    assert [row["closes"] == "yes" for row in near] == closing
    counts = [sum(closing[ten : ten + 10]) for ten in (0, 10, 20)]
    if bridging == 10:
        assert counts[0] == 10
    assert all(count >= bridging for count in counts[: 3 if bridging < 10 else 1])
    assert answer.parameters["bridging"] == bridging


def test_where_all_pairs_are_alike_there_is_no_choice_to_see(case: Store) -> None:
    answer = ask(case, "introductions", from_="housing", to="mental-health")
    assert "closes" not in {column.key for column in answer.columns}
    assert all("would be the" in str(row["because"]) for row in answer.rows)


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


def test_who_could_help_each_other_has_a_list_of_its_own(empty: Store) -> None:
    """Each way round; two who offer the same have nothing in common by that. b and c share a contact, too."""
    drawn(
        empty,
        people=people(a="health", b="health", c="housing", d="housing", z="faith"),
        topics=[Topic("damp", "Damp"), Topic("tea", "Tea")],
        offers=[Offer("a", "damp"), Offer("d", "tea"), Offer("c", "damp"), Offer("c", "tea")],
        seeks=[Need("c", "damp"), Need("b", "tea")],
        ties=knows("b z", "z c"),
    )
    answer = ask(empty, "introductions", from_="health", to="housing")
    helping = "could help each other"
    assert listed(answer) == [("shared contacts", "b", "c"), (helping, "a", "c"), (helping, "b", "d")]
    assert answer.total == 3
    assert [row["because"] for row in answer.rows] == [
        "Both know Name of z; Name of c offers “Tea”, which Name of b is looking for.",
        "Name of a offers “Damp”, which Name of c is looking for.",
        "Name of d offers “Tea”, which Name of b is looking for.",
    ]
    assert "Of the others between Health and Housing, 2 pairs could help each other." in answer.sentence
    alone = ask(empty, "introductions", person="a")
    assert listed(alone) == [(helping, "a", "c")]
    assert alone.sentence == (
        "Introduce Name of a to Name of c first: they share no contact, but could help each other."
    )


def test_no_more_than_two_are_listed_who_only_work_on_one_project(empty: Store) -> None:
    """Three pairs do; of these a and c share a contact, too. On a project of 16 nobody is near by that."""
    crowd = {f"k{number}": "faith" for number in range(14)}
    drawn(
        empty,
        people=people(a="health", b="health", c="housing", d="housing", z="faith", **crowd),
        projects=[Project("small", "Small"), Project("large", "Large")],
        works_on=[
            *(Work(who, "small") for who in "abc"),
            *(Work(who, "large") for who in ["b", "d", *crowd]),
        ],
        ties=knows("a z", "z c"),
    )
    asked: dict[str, Any] = {"from_": "health", "to": "housing", "evidence": "knows"}
    project = "work on one project"
    expected = [("shared contacts", "a", "c"), (project, "b", "c")]
    assert listed(ask(empty, "introductions", **asked)) == expected
    assert listed(ask(empty, "introductions", **asked, largest=40)) == expected
    load(Dataset(works_on=[Work("d", "small")]), empty)
    answer = ask(empty, "introductions", **asked)
    assert listed(answer) == [expected[0], (project, "a", "d"), (project, "b", "c")]
    assert (answer.total, answer.truncated) == (4, True)
    assert "3 pairs only work on one project" in answer.sentence


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


def ring(store: Store) -> None:
    """Thirty people, alternately of two sectors, each tied to the next two: 60 ties."""
    ids = [f"p{number:02}" for number in range(30)]
    drawn(
        store,
        people=people(**{who: ("health", "housing")[at % 2] for at, who in enumerate(ids)}),
        ties=knows(*(f"{ids[at]} {ids[(at + step) % 30]}" for at in range(30) for step in (1, 2))),
    )


def test_weights_are_fitted_again_when_a_twentieth_of_ties_has_changed(
    empty: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two ties of 60 more are a thirtieth, three a twentieth. The order follows at once, each time."""
    fits: list[int] = []

    def counted(network: Network) -> Model:
        fits.append(network.pairs)
        return fitted(network)

    monkeypatch.setattr(own_model, "fitted", counted)
    ring(empty)
    for _ in range(2):
        assert ("p00", "p03") in pairs_of(
            ask(empty, "introductions", from_="health", to="housing", limit=100)
        )
    load(Dataset(ties=knows("p00 p03", "p10 p13")), empty)
    answer = ask(empty, "introductions", from_="health", to="housing", limit=100)
    assert ("p00", "p03") not in pairs_of(answer)
    assert fits == [60]
    load(Dataset(ties=knows("p20 p23")), empty)
    ask(empty, "introductions", from_="health", to="housing")
    assert fits == [60, 63]


def test_until_weights_are_fitted_those_of_other_networks_rank_and_it_is_said(
    empty: Store, open_store: Callable[..., Store], monkeypatch: pytest.MonkeyPatch
) -> None:
    may_end, ended = threading.Event(), threading.Event()

    def slow(network: Network) -> Model:
        may_end.wait(60)
        ended.set()
        return fitted(network)

    monkeypatch.setattr(own_model, "fitted", slow)
    ring(empty)
    busy = open_store(patience=0.01)
    first = ask(busy, "introductions", from_="health", to="housing")
    assert "The order still follows weights from other networks" in first.sentence
    assert first.steady is not None
    assert not first.steady.ready
    may_end.set()
    assert ended.wait(60)
    busy.derived._patience = None
    then = ask(busy, "introductions", from_="health", to="housing")
    assert "other networks" not in then.sentence
    assert then.steady is not None
    assert then.steady.ready


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
            if found := re.fullmatch(r"[Bb]oth know (.+?)(, who \w+ few other contacts)?", reason):
                names = re.split(r", | and ", re.sub(r" and \w+ more$", "", found[1]))
                assert {ids[name] for name in names} <= tied[a] & tied[b]
            elif reason == "their contacts know each other":
                assert any(tied[one] & tied[b] for one in tied[a])
            elif reason == "many short ways lead from one to the other":
                assert tied[a] & tied[b]
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
