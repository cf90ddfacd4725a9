"""The case has three gaps, planted; they are found, and nothing else is taken for one."""

from __future__ import annotations

from collections import Counter
from datetime import date
from itertools import combinations
from typing import Any

import numpy as np
import pytest

from graph import seeding
from graph.errors import InvalidInput
from graph.model import Answer, Ref
from graph.records.dataset import Employment, Person, Project, Sector, Tie, Work
from graph.store import Store
from tests.integration.questions.drawing import (
    TODAY,
    ask,
    drawn,
    jobs,
    key,
    keys,
    knows,
    organisations,
    people,
)

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


def test_events_are_counted_as_gatherings_of_sectors(case: Store) -> None:
    answer = ask(case, "gaps", evidence="events")
    assert [column.title for column in answer.columns if column.key == "met"] == ["Events with both"]
    assert max(int(str(row["met"])) for row in answer.rows) <= len(seeding.south_manchester().events)
    assert "largest" in answer.cypher[-1].parameters
    assert "events" in answer.cypher[-1].script


@pytest.mark.parametrize(
    ("of", "title", "begins"),
    [
        ("people", "Organisations with both", "Organisations with people of both."),
        ("organisations", "People with both", "People who belong to organisations of both."),
    ],
)
def test_what_is_shared_is_named_as_what_it_is(empty: Store, of: str, title: str, begins: str) -> None:
    """Cy works for both; Ann works for the clinic and is in the church as well, with Cy."""
    drawn(
        empty,
        people=people(ann="health", cy="faith"),
        organisations=organisations(clinic="health", church="faith"),
        works_for=[Employment("ann", "clinic", main=True), *jobs("ann church", "cy church", "cy clinic")],
    )
    answer = ask(empty, "gaps", of=of, evidence="organisations")
    [met] = [column for column in answer.columns if column.key == "met"]
    assert (met.title, met.counted.startswith(begins)) == (title, True)
    shared = "people" if of == "organisations" else "organisations"
    assert f"nly two sectors share {shared} with others" in answer.sentence


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


def towns(*apart: str, sectors: int = 5, projects: int = 30) -> dict[str, list[Any]]:
    """Sectors s0, s1, ... of ten people each; any two meet in so many projects of two, except those `apart` ("01")."""
    ids = [f"s{n}" for n in range(sectors)]
    pairs = [pair for pair in combinations(range(sectors), 2) if "".join(map(str, pair)) not in apart]
    works_on = [
        Work(f"p-{end}-{(number // 10 + number * (end == b)) % 10}", f"w-{a}{b}-{number:02}")
        for a, b in pairs
        for number in range(projects)
        for end in (a, b)
    ]
    return {
        "sectors": [Sector(key, key.upper()) for key in ids],
        "people": [
            Person(f"p-{end}-{n}", f"Person {end} {n}", sector=key, visibility="named")
            for end, key in enumerate(ids)
            for n in range(10)
        ],
        "projects": [Project(key, key) for key in sorted({row.project for row in works_on})],
        "works_on": works_on,
    }


def verdicts_of(answer: Answer) -> dict[tuple[str, ...], str]:
    return {tuple(sorted((key(row["from"]), key(row["to"])))): str(row["verdict"]) for row in answer.rows}


def test_projects_tell_which_sectors_do_not_meet(empty: Store) -> None:
    """Thirty projects for any two of five sectors, but none of S0 and S1: thirty would be usual there."""
    drawn(empty, **towns("01"))
    answer = ask(empty, "gaps")
    assert {pair for pair, said in verdicts_of(answer).items() if said != "connected"} == {("s0", "s1")}
    assert (answer.rows[0]["met"], answer.rows[0]["expected"]) == (0, 30.0)
    assert "meets less than expected: S0 and S1 (met in 0 projects where about 30 would be usual)" in (
        answer.sentence
    )
    assert "as nobody has said who they know" in answer.sentence
    assert answer.steady
    assert (answer.steady.ties_missing, answer.steady.answers_missing, answer.steady.gatherings_missing) == (
        0,
        0,
        0.1,
    )
    assert answer.rows[0]["first_in"] == 100
    assert "S0 and S1 come first in 100 of 100 rankings with some projects missing" in answer.sentence
    first_in = next(column for column in answer.columns if column.key == "first_in")
    assert first_in.counted.startswith("With 10% of projects missing, drawn at random")


def test_one_project_counts_once_however_many_people_of_two_sectors_are_in_it(empty: Store) -> None:
    """And a smaller one with half of its people, three at least, counts no more; with two of three it does."""
    both = [Work(f"p-{end}-{n}", "w-large") for end in (0, 1) for n in range(5)]
    half = [Work(who, "w-small") for who in ("p-0-0", "p-0-1", "p-1-0", "p-2-0")]
    other = [Work(who, "w-third") for who in ("p-0-0", "p-1-0", "p-2-2")]
    drawn(
        empty,
        **towns(projects=0)
        | {"projects": [Project(key, key) for key in ("w-large", "w-small", "w-third")]}
        | {"works_on": both + half + other},
    )
    met = {
        tuple(sorted((key(row["from"]), key(row["to"])))): row["met"]
        for row in ask(empty, "gaps", evidence="projects").rows
        if row["met"]
    }
    assert met == {("s0", "s1"): 2, ("s0", "s2"): 1, ("s1", "s2"): 1}


def test_stated_ties_decide_where_projects_are_counted_too(empty: Store) -> None:
    """S0 and S1 share thirty projects, but nobody of one knows anybody of the other."""
    stated = [
        Tie(f"p-{a}-{n}", f"p-{b}-{(n + k) % 10}")
        for a, b in combinations(range(5), 2)
        if (a, b) != (0, 1)
        for n in range(10)
        for k in range(3)
    ]
    drawn(empty, **towns(), ties=stated)
    answer = ask(empty, "gaps", evidence="knows,projects")
    first = answer.rows[0]
    assert (key(first["from"]), key(first["to"]), first["verdict"]) == ("s0", "s1", "not connected")
    assert (first["counted"], first["met"], first["expected"]) == (0, 30, 30.0)
    assert "S0 and S1 (no stated ties where about 30 would be usual)" in answer.sentence


@pytest.mark.parametrize(("sectors", "said"), [(2, "only two sectors"), (3, "only three sectors")])
def test_two_or_three_sectors_tell_nothing_without_an_earlier_map(
    empty: Store, sectors: int, said: str
) -> None:
    """Three sectors of twenty, with ties alike across every pair; before, all three pairs were named as gaps."""
    rng = np.random.default_rng(3)
    who = [f"p-{sector}-{n}" for sector in range(sectors) for n in range(20)]
    ties = [Tie(a, b) for a, b in combinations(who, 2) if rng.random() < (0.28 if a[2] == b[2] else 0.07)]
    drawn(
        empty,
        sectors=[Sector(f"s{n}", f"S{n}") for n in range(sectors)],
        people=[Person(key, key, sector=f"s{key[2]}", visibility="named") for key in who],
        ties=ties,
    )
    answer = ask(empty, "gaps")
    assert set(verdicts_of(answer).values()) == {"too few to tell"}
    assert {(row["expected"], row["missing"]) for row in answer.rows} == {(None, None)}
    assert answer.sentence.lower().startswith(
        f"{said} have ties with others, so nothing can be told about gaps without an earlier map."
    )


def test_names_of_sectors_are_written_as_their_owners_do(empty: Store) -> None:
    """A list of five people in NHS, DWP and Age UK & VCSE, with one tie between any two."""
    own = {"ada": "nhs", "jon": "vcse", "maria": "dwp", "sam": "dwp", "pat": "nhs"}
    drawn(
        empty,
        sectors=[Sector("nhs", "NHS"), Sector("dwp", "DWP"), Sector("vcse", "Age UK & VCSE")],
        people=people(**own),
        ties=knows("ada jon", "jon maria", "sam pat"),
    )
    answer = ask(empty, "gaps")
    labels = {row[end].label for row in answer.rows for end in ("from", "to")}  # type: ignore[union-attr]
    assert labels == {"NHS", "DWP", "Age UK & VCSE"}
    assert "only three sectors have ties with others" in answer.sentence.lower()
    with_a_day = ask(empty, "gaps", versus="2020-01-01")
    assert "No pair of sectors is clearly below its share on 1 January 2020" in with_a_day.sentence


def test_three_sectors_are_compared_with_an_earlier_map(empty: Store) -> None:
    """In 2020 twenty ties across each of three pairs; since 2021 two across the first, and ten more of the others."""
    then = [
        Tie(
            f"p-{a}-{n}",
            f"p-{b}-{(n + k) % 10}",
            until=date(2021, 1, 1) if (a, b, n > 0) == (0, 1, True) else None,
        )
        for a, b in combinations(range(3), 2)
        for n in range(10)
        for k in range(2)
    ]
    since = [
        Tie(f"p-{a}-{n}", f"p-{b}-{(n + 2) % 10}", since=date(2021, 1, 1))
        for a, b in ((0, 2), (1, 2))
        for n in range(10)
    ]
    drawn(empty, **towns(sectors=3, projects=0), ties=then + since)
    answer = ask(empty, "gaps", versus="2020-06-30")
    first = answer.rows[0]
    assert (key(first["from"]), key(first["to"]), first["verdict"]) == ("s0", "s1", "thin")
    assert (first["ties"], first["expected"]) == (2, round(62 / 3, 1))
    assert "One pair of sectors meets less than at its share on 30 June 2020: S0 and S1 (2 ties where" in (
        answer.sentence
    )
    assert answer.parameters["versus"] == "2020-06-30"
    days = {shown.parameters["as_of"] for shown in answer.cypher if shown.name == "sector_ties_of_people"}
    assert days == {"2020-06-30", TODAY.isoformat()}


def test_the_day_to_compare_with_is_an_earlier_one(empty: Store) -> None:
    with pytest.raises(InvalidInput) as refused:
        ask(empty, "gaps", versus="2018-06-30", as_of="2018-06-30")
    assert refused.value.details["fields"] == {"versus": "should be before the day that is counted"}


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
