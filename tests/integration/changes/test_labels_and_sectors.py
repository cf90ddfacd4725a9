"""After small changes, main sectors and labels are the same as after updating everybody."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from random import Random
from typing import Any

import pytest

from graph.changes import editing, revisions, transactions
from graph.changes.labels_and_sectors import DESCRIBED
from graph.changes.transactions import Record
from graph.changes.undo import undo
from graph.model import Viewer
from graph.records.bulk.load import labels_of, load
from graph.records.dataset import KINDS, Dataset, Employment, Organisation, Person, Place, Sector, key_of
from graph.records.patch import added, state_of
from graph.records.snapshot import snapshot
from graph.store import Store
from tests.batches import in_one_long_transaction, in_several_transactions

LEAD = Viewer("lead")
POSTS, WARDS, SECTORS = ("", "Nurse", "Warden"), ("", "north", "south"), ("", "health", "housing")


@pytest.mark.parametrize("seed", range(4))
def test_after_each_of_many_edits_everybody_is_called_what_they_should_be(empty: Store, seed: int) -> None:
    chance = Random(seed)
    load(_town(chance, range(16)), empty)
    kind: str
    key: tuple[str, ...]
    given: dict[str, Any]
    for _ in range(12):
        match chance.randrange(5):
            case 0:
                kind, key = "organisations", (chance.choice(("homes", "none")),)
                given = {"sector": chance.choice(SECTORS)}
            case 1:
                job = chance.choice(snapshot(empty)[0].works_for)
                kind, key, given = "works_for", (job.person, job.organisation), {"main": not job.main}
            case _:
                kind, key = "people", (chance.choice(snapshot(empty)[0].people).id,)
                field, values = chance.choice(
                    [
                        ("post", POSTS),
                        ("place", WARDS),
                        ("sector", SECTORS),
                        ("visibility", ("named", "unnamed")),
                    ]
                )
                given = {field: chance.choice(values)}
        revision = revisions.seen(empty, LEAD, kind, key).revision
        if kind == "people" and chance.random() < 0.3:
            edited = editing.remove(empty, LEAD, kind, key, revision)
        else:
            edited = editing.edit(empty, LEAD, kind, key, revision, given)
        _is_true(empty)
        if edited.change and chance.random() < 0.3:
            undo(empty, LEAD, edited.change)
            _is_true(empty)


@pytest.mark.parametrize("long", [in_several_transactions, in_one_long_transaction])
@pytest.mark.parametrize("seed", range(3))
def test_whoever_comes_in_batches_is_called_what_they_should_be(
    empty: Store, seed: int, long: Callable[[int], AbstractContextManager[object]]
) -> None:
    """On an empty map, where all is known before; and on one that has people, who share posts with those to come."""
    chance = Random(seed)
    for people in (range(12), range(12, 24)):
        before = state_of(snapshot(empty)[0])
        town = _town(chance, people)
        patch = [
            added(kind, row)
            for kind in KINDS
            for row in town.rows(kind)
            if key_of(kind, row) not in before[kind]
        ]
        with long(7):
            transactions.write(empty, patch, Record("lead", "import", "Imported a town"), empty.version())
        _is_true(empty)
    assert len(snapshot(empty)[0].people) == 24


def _town(chance: Random, numbers: range) -> Dataset:
    """People of so many numbers, each somewhere else, with much in common."""
    return Dataset(
        sectors=[Sector("health", "Health"), Sector("housing", "Housing")],
        places=[Place("north", "North", "ward"), Place("south", "South", "ward")],
        organisations=[Organisation("homes", "Homes", sector="housing"), Organisation("none", "None")],
        people=[
            Person(
                f"p-{n}",
                f"Name {n}",
                chance.choice(POSTS),
                chance.choice(SECTORS),
                chance.choice(("named", "listed")),
                chance.choice(WARDS),
            )
            for n in numbers
        ],
        works_for=[Employment(f"p-{n}", chance.choice(("homes", "none")), main=True) for n in numbers],
    )


def _is_true(store: Store) -> None:
    dataset, _ = snapshot(store)
    names = {sector.id: sector.name for sector in dataset.sectors} | {"": ""}
    own = {id_: names[sector] for id_, (sector, _) in dataset.sector_of_people().items()}
    found = {row["id"]: row for row in store.read_whole(DESCRIBED)}
    assert {id_: row["sector"] for id_, row in found.items()} == own
    assert {id_: row["label"] for id_, row in found.items()} == labels_of(dataset)
