"""Editing on a real graph: what is written, what follows from it, two at once, and taking each edit back."""

from __future__ import annotations

import ast
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest

from graph.changes import editing, history, revisions
from graph.changes.revisions import revision
from graph.changes.undo import undo
from graph.errors import Conflict, InvalidInput, NotAllowed, NotFound
from graph.model import Viewer
from graph.records.bulk.load import load
from graph.records.dataset import KINDS, Dataset, Employment, OrganisationTie, Person, Value, key_of, only
from graph.records.snapshot import rows_about, snapshot
from graph.store import Store
from tests.town import TOWN, held

LEAD = Viewer("lead")


def seen(store: Store, kind: str, *key: str) -> tuple[str, tuple[str, ...], str]:
    """Kind, key and revision, as an edit takes them."""
    return kind, key, revisions.seen(store, LEAD, kind, key).revision


def sector(store: Store, person: str) -> str:
    return next(str(line[1]) for line in ast.literal_eval(held(store)["derived"]) if line[0] == person)


EDITS: list[tuple[str, tuple[str, ...], dict[str, Any], str]] = [
    ("people", ("p-ann",), {"name": "Ann Leigh", "post": "Matron"}, "Changed Ann Leigh: name, post"),
    (
        "people",
        ("p-ann",),
        {"visibility": "unnamed", "place": "", "email": ""},
        "Changed Ann Lee: visibility, place, email",
    ),
    ("people", ("p-ben",), {"sector": "health"}, "Changed Ben Osei: sector"),
    (
        "organisations",
        ("homes",),
        {"name": "Homes & Co", "sector": "health", "place": ""},
        "Changed Homes & Co: name, sector, place",
    ),
    (
        "projects",
        ("dry",),
        {"description": "Two\nlines", "status": "on"},
        "Changed Dry homes: description, status",
    ),
    ("events", ("brew",), {"kind": "meeting", "place": "ward"}, "Changed Brew: kind, place"),
    ("ties", ("p-ann", "p-ben", "file"), {"strength": 5}, "Changed that Ann Lee knows Ben Osei: strength"),
    (
        "works_for",
        ("p-ben", "homes-2"),
        {"main": True, "post": "Chair"},
        "Changed that Ben Osei works for Homes Ltd: post, main",
    ),
    ("works_on", ("p-ann", "dry"), {"part": ""}, "Changed that Ann Lee works on Dry homes: part"),
    (
        "partners",
        ("homes", "dry", "lead"),
        {"part": "funder"},
        "Changed that Homes takes part in Dry homes: part",
    ),
    (
        "works_with",
        ("clinic", "homes-2", "referrals", "survey"),
        {"kind": "funding", "strength": 5, "undirected": False},
        "Changed that Clinic works with Homes Ltd: kind, strength, undirected",
    ),
    (
        "works_with",
        ("homes", "homes-2", "", "file"),
        {"kind": "estate"},
        "Changed that Homes works with Homes Ltd: kind",
    ),
    (
        "scores",
        ("homes", "influence", "file"),
        {"value": 1, "on": None},
        "Changed that Homes has a score on Influence: value, on",
    ),
    (
        "grew_from",
        ("warm", "project", "dry"),
        {"said_by": ""},
        "Changed that Warm homes grew from Dry homes: said_by",
    ),
]


@pytest.mark.parametrize(("kind", "key", "given", "words"), EDITS)
def test_an_edit_is_written_said_and_taken_back(
    town: Store, kind: str, key: tuple[str, ...], given: dict[str, Any], words: str
) -> None:
    before = held(town)
    edited = editing.edit(town, LEAD, *seen(town, kind, *key), given)
    assert edited.seen
    now = {key_of(kind, row): row for row in snapshot(town)[0].rows(kind)}
    assert now[key_of(kind, edited.seen.row)] == edited.seen.row
    assert given.items() <= revisions.cells(edited.seen.row).items()
    (recorded,), _ = history.of(town, LEAD, key[0])
    assert (recorded.id, recorded.words, recorded.by) == (edited.change, words, "lead")
    assert recorded.rows
    assert held(town) != before
    undo(town, LEAD, edited.change)
    assert held(town) == before


@pytest.mark.parametrize(
    ("kind", "key"),
    [
        ("people", "p-ann2"),
        ("organisations", "homes"),
        ("scales", "influence"),
        ("projects", "dry"),
        ("events", "brew"),
    ],
)
def test_what_leaves_the_map_takes_what_joins_it_along_and_comes_back_with_it(
    town: Store, kind: str, key: str
) -> None:
    before = held(town)
    gone = editing.remove(town, LEAD, *seen(town, kind, key))
    assert f'"{key}"' not in "".join(held(town).values())
    with pytest.raises(NotFound):
        revisions.seen(town, LEAD, kind, (key,))
    undo(town, LEAD, gone.change)
    assert held(town) == before
    assert [one.words.split()[0] for one in history.of(town, LEAD, key)[0]] == ["Undid:", "Removed"]


@pytest.mark.parametrize("kind", revisions.JOINS)
def test_what_joins_things_is_removed_and_comes_back(town: Store, kind: str) -> None:
    before = held(town)
    key = key_of(kind, TOWN.rows(kind)[0])
    gone = editing.remove(town, LEAD, *seen(town, kind, *key))
    assert key not in {key_of(kind, row) for row in snapshot(town)[0].rows(kind)}
    undo(town, LEAD, gone.change)
    assert held(town) == before


def test_an_undirected_tie_is_there_once_whichever_way_it_is_added(town: Store) -> None:
    there = editing.add(town, LEAD, "works_with", {"from_": "homes-2", "to": "homes", "kind": "hosts"})
    with pytest.raises(InvalidInput):
        editing.add(town, LEAD, "works_with", {"from_": "homes", "to": "homes-2", "kind": "hosts"})
    with pytest.raises(InvalidInput):
        editing.add(town, LEAD, "works_with", {"from_": "homes", "to": "homes"})
    undo(town, LEAD, there.change)
    said: dict[str, Value] = {"from_": "homes-2", "to": "homes", "kind": "hosts", "undirected": False}
    assert editing.add(town, LEAD, "works_with", said).seen
    assert editing.add(town, LEAD, "works_with", said | {"from_": "homes", "to": "homes-2"}).seen


def test_a_tie_that_a_file_gave_is_not_added_by_hand_as_well(town: Store) -> None:
    load(Dataset(works_with=[OrganisationTie("homes", "homes-2", "lets")]), town)
    with pytest.raises(InvalidInput):
        editing.add(town, LEAD, "works_with", {"from_": "homes-2", "to": "homes", "kind": "lets"})
    assert editing.add(town, LEAD, "works_with", {"from_": "homes-2", "to": "homes", "kind": "funds"}).seen


def test_a_score_may_bring_its_scale(town: Store) -> None:
    before = held(town)
    added = editing.add(town, LEAD, "scores", {"organisation": "homes", "scale": "Will to help", "value": 4})
    there, _ = snapshot(town)
    assert [one.name for one in there.scales] == ["Influence", "Interest", "Will to help"]
    assert (there.scores[1].scale, there.scores[1].value, there.scores[1].source) == (
        "will-to-help",
        4,
        "by hand",
    )
    (recorded,) = history.of(town, LEAD, "homes")[0]
    assert recorded.words == "Added that Homes has a score on Will to help"
    editing.add(town, LEAD, "scores", {"organisation": "clinic", "scale": "INTEREST", "value": 1})
    assert len(snapshot(town)[0].scales) == 3
    for value in (None, 0, 6):
        with pytest.raises(InvalidInput) as caught:
            editing.add(
                town, LEAD, "scores", {"organisation": "clinic", "scale": "influence", "value": value}
            )
        assert caught.value.details["fields"].keys() == {"value"}
    undo(town, LEAD, added.change)
    assert [one.name for one in snapshot(town)[0].scales] == ["Influence", "Interest"]
    assert held(town) != before  # the clinic's stays


def test_own_sectors_follow_the_main_employer_and_its_sector(town: Store) -> None:
    assert (sector(town, "p-ben"), sector(town, "p-ann2")) == ("Housing", "Housing")
    moved = editing.edit(town, LEAD, *seen(town, "organisations", "homes"), {"sector": "health"})
    assert (sector(town, "p-ben"), sector(town, "p-ann2")) == ("Health", "Housing")  # hers is her own word
    undo(town, LEAD, moved.change)
    assert sector(town, "p-ben") == "Housing"
    editing.add(town, LEAD, "works_for", {"person": "p-ben", "organisation": "clinic", "main": True})
    assert sector(town, "p-ben") == "Health"
    jobs = [job for job in snapshot(town)[0].works_for if job.person == "p-ben"]
    assert [(job.organisation, job.main) for job in jobs] == [
        ("clinic", True),
        ("homes", False),
        ("homes-2", False),
    ]
    editing.remove(town, LEAD, *seen(town, "works_for", "p-ben", "clinic"))
    assert sector(town, "p-ben") == ""
    editing.edit(town, LEAD, *seen(town, "people", "p-ben"), {"sector": "health"})
    assert sector(town, "p-ben") == "Health"
    editing.edit(town, LEAD, *seen(town, "people", "p-ben"), {"sector": ""})
    assert sector(town, "p-ben") == ""


def test_the_first_employer_is_the_main_one(town: Store) -> None:
    first = editing.add(town, LEAD, "works_for", {"person": "p-cem", "organisation": "homes"})
    second = editing.add(town, LEAD, "works_for", {"person": "p-cem", "organisation": "clinic"})
    assert first.seen
    assert second.seen
    assert [job.main for job in only(Employment, (first.seen.row, second.seen.row))] == [True, False]


def test_nothing_new_is_no_change(town: Store) -> None:
    version = town.version()
    edited = editing.edit(town, LEAD, *seen(town, "people", "p-ann"), {"post": "Nurse "})
    assert (edited.change, town.version()) == ("", version)


def test_of_two_who_saw_the_same_one_is_written_and_the_other_told(town: Store) -> None:
    saw = seen(town, "people", "p-ann")
    both = Barrier(2)

    def save(post: str) -> Conflict | None:
        both.wait()
        try:
            editing.edit(town, LEAD, *saw, {"post": post})
        except Conflict as conflict:
            return conflict
        return None

    with ThreadPoolExecutor(2) as threads:
        results = list(threads.map(save, ["Matron", "Midwife"]))
    (conflict,) = [one for one in results if one]
    kept = revisions.seen(town, LEAD, "people", ("p-ann",))
    (there,) = only(Person, [kept.row])
    assert {there.post, conflict.details["yours"]["post"]} == {"Matron", "Midwife"}
    assert (conflict.details["now"]["post"], conflict.details["revision"]) == (there.post, kept.revision)
    assert history.of(town, LEAD, "p-ann")[1] == 1


def test_many_who_change_different_people_at_once_are_all_written(town: Store) -> None:
    people = ["p-ann", "p-ann2", "p-ben", "p-cem"]
    every = Barrier(len(people) * 3)

    def save(number: int) -> None:
        every.wait()
        kind, key = ("people", people[number % 4])
        match number // 4:
            case 0:
                editing.edit(town, LEAD, *seen(town, kind, key), {"post": f"Post {number}"})
            case 1:
                editing.add(town, LEAD, "attended", {"person": key, "event": "brew"})
            case _:
                editing.add(town, LEAD, "people", {"name": f"New {number}"})

    with ThreadPoolExecutor(12) as threads:
        list(threads.map(save, range(12)))
    there, _ = snapshot(town)
    assert {one.person for one in there.attended if one.event == "brew"} == set(people)
    assert len(there.people) == 8
    assert [one.post for one in there.people if one.id in people] == ["Post 0", "Post 1", "Post 2", "Post 3"]


def test_what_was_removed_meanwhile_or_is_wrong_is_not_written(town: Store) -> None:
    saw = seen(town, "people", "p-cem")
    editing.remove(town, LEAD, *saw)
    with pytest.raises(NotFound):
        editing.edit(town, LEAD, *saw, {"post": "Warden"})
    version = town.version()
    with pytest.raises(InvalidInput):
        editing.edit(town, LEAD, *seen(town, "people", "p-ann"), {"place": "nowhere"})
    with pytest.raises(InvalidInput):
        editing.add(town, LEAD, "ties", {"from_": "p-ann", "to": "p-ben"})
    with pytest.raises(NotAllowed):
        editing.add(town, Viewer("member", "p-ann"), "people", {"name": "x"})
    assert town.version() == version


def test_rows_are_read_by_id_as_they_are_read_whole(case: Store) -> None:
    whole, _ = snapshot(case)
    for kind in KINDS:
        rows = whole.rows(kind)
        ids = {str(part) for row in rows for part in key_of(kind, row)}
        assert rows_about(case.read_whole, kind, ids) == rows, kind
        if rows:
            one = str(key_of(kind, rows[0])[0])
            assert rows[0] in rows_about(case.read_whole, kind, [one]), kind


def test_a_revision_tells_rows_apart() -> None:
    one, other = TOWN.people[:2]
    assert revision(one) == revision(one._replace())
    assert len({revision(one), revision(other), revision(one._replace(post=""))}) == 3
