"""The map of sectors says what `gaps` says, and opening a part of it loses nobody and no tie."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any

import pytest

from graph.errors import NotFound
from graph.model import Names
from graph.questions.sector_map import Opening, Part, SectorMap, sector_map
from graph.records.dataset import Person
from graph.settings import settings
from graph.store import Store
from tests.integration.questions.drawing import LEAD, ask, drawn, jobs, key, knows, organisations, people


def shown(store: Store, names: Names = "all", **given: Any) -> SectorMap:
    return sector_map(store, LEAD, Opening.model_validate(given), names)


def by_key(found: SectorMap) -> dict[str, Part]:
    parts = {part.key: part for part in found.parts}
    assert len(parts) == len(found.parts)
    return parts


def lines(found: SectorMap) -> dict[frozenset[str], int]:
    return {frozenset((line.a, line.b)): line.ties for line in found.lines}


@pytest.fixture(params=["in Neo4j", "in arrays"])
def engine(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Where ties between sectors are counted, whatever the size of the graph."""
    monkeypatch.setenv("WEFT_ARRAY_TIES", "0" if request.param == "in arrays" else "1000000")
    settings.cache_clear()
    yield request.param
    monkeypatch.undo()
    settings.cache_clear()


@pytest.fixture
def small(empty: Store) -> Store:
    """Two practices in primary care, one landlord, somebody without an employer, somebody without a sector."""
    drawn(
        empty,
        organisations=organisations(gate="primary-care", mill="primary-care", homes="housing"),
        people=[
            *people(a="", b="", c="", h="", i="", lone="housing", nowhere=""),
            Person("u", name="Ursula Unnamed", post="Nurse"),
        ],
        works_for=jobs("a gate", "b gate", "u gate", "c mill", "h homes", "i homes", main=True),
        ties=knows("a b", "a h", "b h", "c h", "c i", "a c", "lone h", "nowhere a", "u i", "h i"),
    )
    return empty


@pytest.mark.parametrize(
    "given",
    [
        {"level": "sector"},
        {"level": "group"},
        {"level": "sector", "of": "organisations"},
        {"level": "sector", "evidence": "projects", "as_of": "2017-12-31"},
        {"level": "sector", "agreed": "both"},
    ],
    ids=str,
)
def test_pairs_of_sectors_are_the_rows_of_gaps(case: Store, given: dict[str, Any]) -> None:
    gaps = ask(case, "gaps", **given)
    found = shown(case, **given)
    stated = [pair for pair in found.pairs if "-" not in (pair.a, pair.b)]
    assert [
        (pair.a, pair.b, pair.ties, pair.density, pair.expected, pair.missing, pair.verdict)
        for pair in stated
    ] == [
        (
            key(row["from"]),
            key(row["to"]),
            row["ties"],
            row["density"],
            row["expected"],
            row["missing"],
            row["verdict"],
        )
        for row in gaps.rows
    ]
    assert found.basis == gaps.basis


def test_ties_and_people_add_up_to_what_it_rests_on(case: Store, engine: str) -> None:
    found = shown(case)
    assert sum(part.size for part in found.parts) == found.basis.people
    assert (
        sum(part.inside for part in found.parts) + sum(pair.ties for pair in found.pairs) == found.basis.ties
    )
    assert by_key(found)["-"].size == found.basis.left_out["people whose sector is not stated"]


@pytest.mark.parametrize("seed", range(10))
@pytest.mark.parametrize("level", ["sector", "group"])
def test_opening_loses_nobody_and_no_tie(case: Store, level: str, seed: int) -> None:
    """Whatever is opened, however few are shown in it: parts add up to what they are in, and lines to their ties."""
    rng = random.Random(seed)
    closed = shown(case, level=level)
    sectors = [part.key for part in closed.parts]
    opened = rng.sample(sectors, 4)
    once = shown(case, level=level, open=",".join(opened))
    further = [part.key for part in once.parts if part.within and part.opens]
    opened += rng.sample(further, min(5, len(further)))
    found = shown(case, level=level, open=",".join(opened), most=rng.choice([1, 2, 5, 1000]))
    parts = by_key(found)
    for part in found.parts:
        inside = [child for child in found.parts if child.within == part.key]
        assert bool(inside) == part.open
        if part.open:
            assert sum(child.size for child in inside) == part.size
    leaves = {part.key for part in found.parts if not part.open}
    assert all(pair <= leaves for pair in lines(found))
    assert sum(parts[leaf].inside for leaf in leaves) + sum(lines(found).values()) == found.basis.ties
    for leaf in leaves:
        assert parts[leaf].outside == sum(ties for pair, ties in lines(found).items() if leaf in pair)
    for before in closed.parts:
        after = parts[before.key]
        assert (after.size, after.inside, after.outside) == (before.size, before.inside, before.outside)
    assert found.pairs == closed.pairs


def test_an_opened_sector_shows_its_organisations_with_their_ties(small: Store, engine: str) -> None:
    found = shown(small, open="primary-care")
    parts = by_key(found)
    assert {key: (part.size, part.inside, part.outside) for key, part in parts.items()} == {
        "primary-care": (4, 2, 6),
        "primary-care/gate": (3, 1, 5),
        "primary-care/mill": (1, 0, 3),
        "housing": (3, 2, 5),
        "-": (1, 0, 1),
    }
    assert parts["primary-care/gate"].label == "Org gate"
    assert lines(found) == {
        frozenset(("primary-care/gate", "primary-care/mill")): 1,
        frozenset(("primary-care/gate", "housing")): 3,
        frozenset(("primary-care/mill", "housing")): 2,
        frozenset(("primary-care/gate", "-")): 1,
    }


def test_an_opened_organisation_shows_its_people_by_name(small: Store) -> None:
    found = shown(small, open="primary-care/gate,housing/-")
    parts = by_key(found)
    assert parts["primary-care"].open
    assert [part.label for part in found.parts if part.within == "primary-care/gate"] == [
        "Name of a",
        "Name of b",
        "Ursula Unnamed",
    ]
    assert parts["housing/-"].label == "No organisation stated"
    assert parts["housing/-/lone"].kind == "person"
    assert lines(found)[frozenset(("primary-care/gate/a", "primary-care/gate/b"))] == 1
    assert lines(found)[frozenset(("primary-care/gate/u", "housing/homes"))] == 1


def test_what_leaves_weft_shows_who_has_not_agreed_as_a_number(small: Store) -> None:
    found = shown(small, names="public", open="primary-care/gate")
    parts = by_key(found)
    assert "primary-care/gate/u" not in parts
    assert "Ursula" not in str(found)
    assert parts["primary-care/gate/~unnamed"].label == "1 person not named here"
    assert lines(found)[frozenset(("primary-care/gate/~unnamed", "housing"))] == 1


def test_past_a_number_the_rest_is_counted_and_what_is_opened_stays(small: Store) -> None:
    found = shown(small, open="primary-care", most=1)
    parts = by_key(found)
    assert "primary-care/gate" in parts
    assert parts["primary-care/~rest"].label == "1 further organisation"
    small_one = shown(small, open="primary-care/mill", most=1)
    assert by_key(small_one)["primary-care/mill/c"].label == "Name of c"
    people_left = by_key(shown(small, open="primary-care/gate", most=2))
    assert people_left["primary-care/gate/~rest"].size == 1


def test_a_group_opens_to_its_sectors_and_these_to_organisations(small: Store) -> None:
    parts = by_key(shown(small, level="group", open="health/primary-care"))
    assert parts["health"].open
    assert parts["health/primary-care"].label == "Primary care"
    assert parts["health/primary-care/gate"].size == 3
    assert by_key(shown(small, level="group", open="housing"))["housing/homes"].kind == "organisation"


def test_between_organisations_a_sector_opens_to_them_and_no_further(small: Store) -> None:
    found = shown(small, of="organisations", open="primary-care")
    parts = by_key(found)
    assert (parts["primary-care"].size, parts["primary-care/gate"].opens) == (2, False)
    assert lines(found)[frozenset(("primary-care/gate", "housing"))] == 1


@pytest.mark.parametrize("astray", ["nowhere", "housing/nobody", "housing/homes/a", "housing/homes/h/h"])
def test_a_key_that_leads_nowhere_is_refused(small: Store, astray: str) -> None:
    with pytest.raises(NotFound):
        shown(small, open=astray)


def test_an_empty_graph_has_an_empty_map(empty: Store) -> None:
    found = shown(empty)
    assert (found.parts, found.lines, found.pairs) == ([], [], [])
    assert "no ties are known" in found.sentence.lower()
