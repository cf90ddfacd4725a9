"""Finding people and reading about them, by who asks: a lead, a member, a member about themselves."""

from __future__ import annotations

import pytest

from graph.directory import lookup
from graph.directory.person_page import person
from graph.directory.reveal import labels, reveal
from graph.errors import InvalidInput, NotFound
from graph.model import Answer, Viewer
from graph.records.bulk.load import load
from graph.records.dataset import Dataset, Employment, Organisation, Person, Project, Sector, Tie, Work
from graph.store import Store
from tests.integration.questions.drawing import ask, everything_said, keys

LEAD = Viewer("lead")
MEMBER = Viewer("member", "p-named")


@pytest.fixture
def three(empty: Store) -> Store:
    """One person of each visibility, and five called Ashby to be found."""
    load(
        Dataset(
            sectors=[Sector("health", "Health"), Sector("housing", "Housing")],
            organisations=[Organisation("homes", "Homes", sector="housing")],
            people=[
                Person("p-named", "Nora Named", "Warden", visibility="named", sector="health"),
                Person("p-listed", "Lena Listed", "Warden", visibility="listed"),
                Person("p-unnamed", "Una Unnamed", "Warden", visibility="unnamed"),
                *(Person(f"p-ashby{n}", f"Ash {n} Ashby", visibility="listed") for n in range(9)),
                Person("p-ashbyx", "Jo Ashby", visibility="named"),
            ],
            works_for=[
                Employment("p-listed", "homes", "Warden", main=True),
                Employment("p-unnamed", "homes", main=True),
            ],
            projects=[Project("tea", "Tea")],
            works_on=[Work("p-named", "tea", "lead")],
            ties=[Tie("p-named", "p-unnamed"), Tie("p-listed", "p-unnamed"), Tie("p-named", "p-named")],
        ),
        empty,
    )
    return empty


def found(store: Store, viewer: Viewer, text: str, limit: int = 100) -> list[str]:
    return [row["id"] for row in lookup.search(store, viewer, text, limit)]


def test_a_lead_finds_everybody_by_any_part_of_a_name(three: Store) -> None:
    assert found(three, LEAD, " UNNAM ") == ["p-unnamed"]
    assert found(three, LEAD, "u") == ["p-unnamed"]
    (row,) = lookup.search(three, LEAD, "lena", 5)
    assert row == {
        "id": "p-listed",
        "label": "Lena Listed",
        "post": "Warden",
        "organisation": "Homes",
        "sector": "Housing",
    }


def test_names_that_begin_with_it_come_first(three: Store) -> None:
    assert found(three, LEAD, "ash", 3) == ["p-ashby0", "p-ashby1", "p-ashby2"]
    assert found(three, LEAD, "ashby")[-1] == "p-ashbyx"


def test_a_member_finds_eight_at_most_and_nobody_unnamed(three: Store) -> None:
    assert found(three, MEMBER, "lis") == ["p-listed"]
    assert found(three, MEMBER, "una unnamed") == []
    assert len(found(three, MEMBER, "ashby")) == 8
    with pytest.raises(InvalidInput):
        lookup.search(three, MEMBER, "li ", 8)


def test_what_looks_like_a_pattern_is_searched_for_as_it_stands(three: Store) -> None:
    for text in (".*", "%", "' OR true //"):
        assert found(three, LEAD, text) == []


def test_somebody_is_found_by_id_or_by_their_whole_name(three: Store) -> None:
    assert lookup.find(three, LEAD, "p-unnamed") == "p-unnamed"
    assert lookup.find(three, LEAD, "una unnamed") == "p-unnamed"
    with pytest.raises(NotFound) as error:
        lookup.find(three, LEAD, "Una Unamed")
    assert error.value.details["nearest"][0] == "Una Unnamed"


def test_a_member_is_told_nothing_by_a_name_that_is_not_found(three: Store) -> None:
    with pytest.raises(NotFound) as error:
        lookup.find(three, MEMBER, "Una Unnamed")
    assert error.value.details["nearest"] == []


def test_labels_are_names_for_leads_and_for_oneself(three: Store) -> None:
    ids = ["p-named", "p-listed", "p-unnamed"]
    assert labels(three, LEAD, ids) == {
        "p-named": "Nora Named",
        "p-listed": "Lena Listed",
        "p-unnamed": "Una Unnamed",
    }
    assert labels(three, MEMBER, ids) == {
        "p-named": "Nora Named",
        "p-listed": "Someone on the map",
        "p-unnamed": "Someone on the map",
    }
    assert labels(three, Viewer("member", "p-unnamed"), ids)["p-unnamed"] == "Una Unnamed"


def test_the_page_of_a_person(three: Store) -> None:
    told = person(three, LEAD, "p-named")
    assert (told["label"], told["post"], told["visibility"]) == ("Nora Named", "Warden", "named")
    assert told["sector"] == {"id": "health", "label": "Health", "stated": True}
    assert told["projects"] == [{"id": "tea", "label": "Tea", "part": "lead"}]
    assert told["contacts"] == 1
    other = person(three, LEAD, "p-listed")
    assert other["sector"] == {"id": "housing", "label": "Housing", "stated": False}
    assert other["organisations"] == [{"id": "homes", "label": "Homes", "post": "Warden", "main": True}]


def test_a_page_that_a_member_may_not_see_is_as_one_that_is_not_there(three: Store) -> None:
    told = []
    for who in ("p-listed", "p-unnamed", "p-nobody"):
        with pytest.raises(NotFound) as error:
            person(three, MEMBER, who)
        told.append((error.value.message.replace(who, "…"), error.value.details["nearest"]))
    assert told[0] == told[1] == told[2]
    assert person(three, Viewer("member", "p-unnamed"), "p-unnamed")["label"] == "Una Unnamed"


def test_a_hidden_broker_is_described_to_a_member_and_named_to_a_lead(three: Store) -> None:
    """Una stands between Nora of health and Lena of housing; she works in housing."""
    seen: dict[str, Answer] = {
        viewer.role: ask(three, "who-connects", viewer, from_="health", to="housing")
        for viewer in (LEAD, MEMBER)
    }
    assert keys(seen["lead"], "person") == keys(seen["member"], "person") == ["p-unnamed"]
    assert any("Una Unnamed" in text for text in everything_said(seen["lead"]))
    for name in ("Una Unnamed", "Lena Listed"):
        assert not [text for text in everything_said(seen["member"]) if name in text]


def test_revealing_twice_changes_nothing(three: Store) -> None:
    answer = ask(three, "who-connects", MEMBER, from_="health", to="housing")
    assert reveal(answer, MEMBER, three) == answer
