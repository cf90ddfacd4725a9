"""One search over everything: what it finds, in what order, and what each role is shown."""

from __future__ import annotations

import pytest

from graph.errors import InvalidInput
from graph.model import Viewer
from graph.records.bulk.load import load
from graph.records.dataset import Dataset, Employment, Event, Organisation, Person, Place, Project, Sector
from graph.saved import answers
from graph.search import FoundGroup, Search, search
from graph.store import Store

LEAD = Viewer("lead")
OTHERS: list[Viewer] = [Viewer("member", "p-una"), Viewer("member"), Viewer("analyst")]


def found(store: Store, text: str, viewer: Viewer = LEAD, **asked: object) -> dict[str, list[str]]:
    """The names that were found by kind, the best group first; kinds without any are left out."""
    groups = search(store, viewer, Search(text, **asked))  # type: ignore[arg-type]
    return {group.kind: [one.label for one in group.found] for group in groups if group.found}


def group(store: Store, kind: str, text: str = "", viewer: Viewer = LEAD, /, **asked: object) -> FoundGroup:
    groups = search(store, viewer, Search(text, **asked))  # type: ignore[arg-type]
    return next(one for one in groups if one.kind == kind)


def test_a_name_with_slips_finds_the_person_who_has_it_nearly(case: Store) -> None:
    for typed in ("Nadya Rahmann", "nadia rahman", "Rahman Nadia", "Nadia Rahm", "Ráhman"):
        assert found(case, typed).get("people") == ["Nadia Rahman"], typed
    assert found(case, "Nadya Rahmann") == {"people": ["Nadia Rahman"]}
    assert found(case, "Xyzzy Plugh") == {}


def test_parts_kinds_and_initials_find_organisations(case: Store) -> None:
    nhs = found(case, "NHS")["organisations"]
    assert nhs[0] == "NHS North West Leadership Academy"
    assert len(nhs) == 5
    by_kind = group(case, "organisations", "council", limit=50)
    assert "Adult Social Care South" in [one.label for one in by_kind.found]
    assert {one.matched for one in by_kind.found if one.cells["kind"] == "council service"} == {"kind"}
    assert "Manchester Local Care Organisation" in found(case, "MLCO")["organisations"]
    assert found(case, "brokway housing")["organisations"] == ["Brookway Housing"]


@pytest.fixture
def town(empty: Store) -> Store:
    """A dozen people called Ashby, and one of each visibility; something of every kind is called after the Brook."""
    load(
        Dataset(
            sectors=[Sector("brook", "Brook sector"), Sector("side", "Brookside", part_of="brook")],
            places=[Place("brook", "Brook ward", "ward")],
            organisations=[
                Organisation("homes", "Brook Homes", "charity", sector="brook", place="brook", tags="Brook"),
                Organisation("cafe", "Café Zoë", sector="side"),
            ],
            projects=[Project("walk", "Brook walk", status="running", place="brook", tags="brook")],
            events=[Event("tea", "Tea by the brook", "brew")],
            people=[
                Person("p-nora", "Nora Brook", "Warden", visibility="named", sector="side", place="brook"),
                Person("p-lena", "Lena Brook", visibility="listed", tags="Brook; quiet"),
                Person("p-una", "Una Brook", visibility="unnamed", tags="quiet"),
                *(Person(f"p-{n:02}", f"Ash{n:02} Ashby", visibility="listed") for n in range(12)),
            ],
            works_for=[Employment("p-nora", "homes", main=True)],
        ),
        empty,
    )
    return empty


EVERYTHING = {
    "people": ["Lena Brook", "Nora Brook", "Una Brook"],
    "organisations": ["Brook Homes"],
    "projects": ["Brook walk"],
    "events": ["Tea by the brook"],
    "places": ["Brook ward"],
    "sectors": ["Brook sector", "Brookside"],
    "tags": ["Brook"],
}


def test_a_lead_finds_something_of_every_kind(town: Store) -> None:
    assert found(town, "brook") == found(town, "brook", Viewer("admin")) == EVERYTHING
    saved = answers.save(town, LEAD, "gaps", {})
    assert found(town, "which sectors do") == {"kept": ["Which sectors do not meet?"]}
    (one,) = group(town, "kept", "do not meet").found
    assert one.id == saved
    assert list(found(town, "tea by")) == ["events"]
    # The group that holds the name itself comes first.
    assert next(iter(found(town, "Brook ward"))) == "places"
    assert found(town, "cafe zoe") == {"organisations": ["Café Zoë"]}


@pytest.mark.parametrize("viewer", OTHERS, ids=lambda viewer: viewer.role + viewer.person_id)
def test_others_find_who_they_may_and_neither_tags_nor_saved_answers(town: Store, viewer: Viewer) -> None:
    answers.save(town, LEAD, "gaps", {})
    seen = {kind: those for kind, those in EVERYTHING.items() if kind != "tags"}
    seen["people"] = ["Lena Brook", "Nora Brook"]
    assert found(town, "brook", viewer) == seen
    assert {group.kind for group in search(town, viewer, Search("sectors"))} == seen.keys()
    # Not by a slip either, nor by words in another order.
    for typed in ("Una Brook", "Una Brok", "Brook Una", "una", "uma brook"):
        assert "people" not in found(town, typed, viewer), typed
    assert found(town, "Lina Brok", viewer) == {"people": ["Lena Brook"]}


@pytest.mark.parametrize("viewer", OTHERS, ids=lambda viewer: viewer.role + viewer.person_id)
def test_others_type_three_characters_and_see_eight_people_on_one_page(town: Store, viewer: Viewer) -> None:
    for typed in ("", "as", " as "):
        people = group(town, "people", typed, viewer, kind="people", limit=100)
        assert (people.total, people.found, people.least, people.most) == (0, [], 3, 8)
    pages = [group(town, "people", "ashby", viewer, kind="people", limit=5, page=page) for page in (1, 2, 3)]
    assert [people.total for people in pages] == [8, 8, 8]  # and not how many there are
    shown = [one.label for people in pages for one in people.found]
    assert shown == [f"Ash{n:02} Ashby" for n in range(8)]
    # Nor is it told who is in a place, or how somebody is tagged.
    for where in ({"place": "brook"}, {"tag": "Brook"}):
        assert group(town, "people", "brook", viewer, kind="people", **where).total == 0


def test_a_lead_turns_the_pages_of_a_kind(town: Store) -> None:
    people = group(town, "people", kind="people", limit=10, page=2)
    assert (people.total, len(people.found), people.least, people.most) == (15, 5, 0, 0)
    assert [one.label for one in people.found][-2:] == ["Nora Brook", "Una Brook"]
    similar = [group(town, "people", "ashbi", kind="people", limit=7, page=page) for page in (1, 2)]
    assert [(one.total, len(one.found)) for one in similar] == [(12, 7), (12, 5)]
    # What is not asked for is only counted.
    assert (group(town, "places", kind="people").total, group(town, "places", kind="people").found) == (1, [])


def test_a_page_is_sorted_by_any_of_its_columns(town: Store) -> None:
    by_sector = group(town, "people", "brook", kind="people", by="sector").found
    assert by_sector[0].label == "Nora Brook"
    assert by_sector[0].cells == {"post": "Warden", "organisation": "Brook Homes", "sector": "Brookside"}
    by_people = group(town, "organisations", kind="organisations", by="people").found
    assert [(one.label, one.cells["people"]) for one in by_people] == [("Brook Homes", 1), ("Café Zoë", 0)]
    for kind in ("people", "organisations"):
        with pytest.raises(InvalidInput):
            search(town, LEAD, Search(kind=kind, by="visibility"))


def test_a_place_or_tag_holds_things_of_several_kinds(town: Store) -> None:
    assert found(town, "", place="brook") == {
        "people": ["Nora Brook"],
        "organisations": ["Brook Homes"],
        "projects": ["Brook walk"],
    }
    assert found(town, "", tag="BROOK") == {
        "people": ["Lena Brook"],
        "organisations": ["Brook Homes"],
        "projects": ["Brook walk"],
    }
    (tag,) = group(town, "tags", "brook").found
    assert tag.cells == {"people": 1, "organisations": 1, "projects": 1}


def test_without_people_none_are_found(town: Store, people_off: None) -> None:
    assert found(town, "quiet") == {}
    assert "people" not in {group.kind for group in search(town, LEAD, Search())}
