"""The case has three gaps, planted; they are found, and nothing else is taken for one."""

from __future__ import annotations

from collections import Counter

import pytest

from graph.model import Ref
from graph.records.dataset import Sector
from graph.store import Store
from tests.integration.questions.drawing import ask, drawn, key, keys, knows, people

PLANTED = {("housing", "mental-health"): 1, ("education", "primary-care"): 0, ("care", "community-groups"): 0}


def named_gaps(store: Store) -> dict[tuple[str, str], tuple[int, str]]:
    """Pair of sectors -> ties and verdict, of those that are called gaps."""
    return {
        (key(row["from"]), key(row["to"])): (int(str(row["ties"])), str(row["verdict"]))
        for row in ask(store, "gaps").rows
        if row["verdict"] in ("not connected", "thin")
    }


def test_the_planted_gaps_are_found_and_only_these(case: Store) -> None:
    assert named_gaps(case) == {
        tuple(sorted(pair)): (ties, "thin" if ties else "not connected") for pair, ties in PLANTED.items()
    }


def test_every_pair_of_sectors_is_in_the_table_gaps_first_and_most_missing_first(case: Store) -> None:
    answer = ask(case, "gaps")
    assert len(answer.rows) == answer.total == 15 * 14 // 2
    assert [row["verdict"] in ("not connected", "thin") for row in answer.rows] == [True] * 3 + [False] * 102
    missing = [float(str(row["missing"])) for row in answer.rows]
    assert missing[:3] == sorted(missing[:3], reverse=True)
    assert missing[3:] == sorted(missing[3:], reverse=True)
    for row in answer.rows:
        assert float(str(row["missing"])) == pytest.approx(
            float(str(row["expected"])) - int(str(row["ties"])), abs=0.1001
        )
        possible = int(str(row["people_from"])) * int(str(row["people_to"]))
        assert row["density"] == pytest.approx(int(str(row["ties"])) / possible, abs=0.000051)


def test_the_best_bridge_is_who_connects_the_two_most(case: Store) -> None:
    for row in ask(case, "gaps").rows[:3]:
        first = ask(case, "who-connects", from_=key(row["from"]), to=key(row["to"]), limit=1)
        assert isinstance(row["bridge"], Ref)
        assert row["bridge"].id == keys(first, "person")[0]
        assert row["bridge"].label == first.rows[0]["person"].label  # type: ignore[union-attr]


def test_ties_of_a_group_are_those_of_its_parts(case: Store) -> None:
    health = ("primary-care", "community-health", "hospital", "mental-health", "ambulance")
    parts = dict.fromkeys(health, "health")
    parts |= dict.fromkeys(("advice", "befriending", "community-groups"), "voluntary")
    summed: Counter[tuple[str, ...]] = Counter()
    for row in ask(case, "gaps").rows:
        pair = tuple(sorted(parts.get(end, end) for end in (key(row["from"]), key(row["to"]))))
        summed[pair] += int(str(row["ties"]))
    groups = ask(case, "gaps", level="group")
    assert len(groups.rows) == 9 * 8 // 2
    for row in groups.rows:
        assert row["ties"] == summed[tuple(sorted((key(row["from"]), key(row["to"]))))]
    assert {key(row["from"]): row["people_from"] for row in groups.rows}["health"] == 107


def test_before_the_programme_it_was_a_system_of_silos(case: Store) -> None:
    before = ask(case, "gaps", as_of="2015-12-31")
    assert "silos" in before.sentence
    assert "31 December 2015" in before.sentence
    after = ask(case, "gaps", as_of="2018-06-30")
    assert "silos" not in after.sentence


def test_under_half_answered_gives_no_verdict(case: Store) -> None:
    """4 of the 10 citizens answered."""
    verdicts = {
        row["verdict"] for row in ask(case, "gaps").rows if "citizens" in (key(row["from"]), key(row["to"]))
    }
    assert verdicts == {"too few to tell"}


def test_where_few_answered_does_not_matter_to_what_records_say(case: Store) -> None:
    rows = ask(case, "gaps", evidence="projects").rows
    assert "connected" in {row["verdict"] for row in rows if "citizens" in (key(row["from"]), key(row["to"]))}


def test_events_alone_give_no_verdict(case: Store) -> None:
    answer = ask(case, "gaps", evidence="events")
    assert {row["verdict"] for row in answer.rows} == {"too few to tell"}
    assert "too little" in answer.sentence


def test_the_map_shows_gaps_as_edges_of_their_own_kind(case: Store) -> None:
    elements = ask(case, "gaps").elements
    assert len({node["data"]["id"] for node in elements.nodes}) == 15
    gaps = {
        tuple(sorted((e["data"]["source"], e["data"]["target"])))
        for e in elements.edges
        if e["data"]["kind"] == "gap"
    }
    assert gaps == {tuple(sorted(pair)) for pair in PLANTED}


def test_a_graph_without_ties_says_nothing_about_gaps(empty: Store) -> None:
    drawn(empty, people=people(a="health", b="housing"))
    answer = ask(empty, "gaps", evidence="knows")
    assert {row["verdict"] for row in answer.rows} == {"too few to tell"}
    assert "no ties are known" in answer.sentence.lower()


def test_without_sectors_gaps_cannot_be_told(empty: Store) -> None:
    drawn(empty, people=people(a="", b="", c=""), ties=knows("a b", "b c"))
    answer = ask(empty, "gaps")
    assert answer.sentence == "Nobody has a sector, so gaps between sectors cannot be told."
    assert (answer.rows, answer.basis.ties) == ([], 2)


def test_small_sectors_are_not_called_unconnected(empty: Store) -> None:
    """Six people in six sectors along a line: what is missing is well within chance."""
    drawn(
        empty,
        sectors=[Sector(f"s{n}", f"S{n}") for n in range(6)],
        people=people(**{f"p{n}": f"s{n}" for n in range(6)}),
        ties=knows(*(f"p{n} p{n + 1}" for n in range(5))),
    )
    rows = ask(empty, "gaps").rows
    assert Counter(row["verdict"] for row in rows) == {"connected": 5, "too few to tell": 10}


def test_without_a_gap_nothing_is_said_of_missing_answers(case: Store) -> None:
    said = ask(case, "gaps", level="group").sentence
    assert said.startswith("No pair of groups of sectors is clearly below what would be usual. Of 36 pairs, ")
    assert "are large enough that a complete absence would show" in said
    assert "answered" not in said
    assert "asked" not in said
