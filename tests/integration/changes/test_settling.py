"""After small changes own sectors and labels are what they are when everybody is looked at."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest

from graph.changes import editing, looking
from graph.changes.settling import DESCRIBED
from graph.changes.undo import undo
from graph.exchange.dataset import Dataset, Employment, Organisation, Person, Place, Sector
from graph.exchange.load import labels_of, load
from graph.exchange.snapshot import snapshot
from graph.model import Viewer
from graph.store import Store

LEAD = Viewer("lead")
POSTS, WARDS, SECTORS = ("", "Nurse", "Warden"), ("", "north", "south"), ("", "health", "housing")


@pytest.mark.parametrize("seed", range(4))
def test_after_each_of_many_edits_everybody_is_called_what_they_should_be(empty: Store, seed: int) -> None:
    chance = Random(seed)
    people = [
        Person(
            f"p-{n}",
            f"Name {n}",
            chance.choice(POSTS),
            chance.choice(SECTORS),
            chance.choice(("named", "listed")),
            chance.choice(WARDS),
        )
        for n in range(16)
    ]
    load(
        Dataset(
            sectors=[Sector("health", "Health"), Sector("housing", "Housing")],
            places=[Place("north", "North", "ward"), Place("south", "South", "ward")],
            organisations=[Organisation("homes", "Homes", sector="housing"), Organisation("none", "None")],
            people=people,
            works_for=[Employment(f"p-{n}", chance.choice(("homes", "none")), main=True) for n in range(16)],
        ),
        empty,
    )
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
        revision = looking.seen(empty, LEAD, kind, key).revision
        if kind == "people" and chance.random() < 0.3:
            edited = editing.remove(empty, LEAD, kind, key, revision)
        else:
            edited = editing.edit(empty, LEAD, kind, key, revision, given)
        _is_true(empty)
        if edited.change and chance.random() < 0.3:
            undo(empty, LEAD, edited.change)
            _is_true(empty)


def _is_true(store: Store) -> None:
    dataset, _ = snapshot(store)
    names = {sector.id: sector.name for sector in dataset.sectors} | {"": ""}
    own = {id_: names[sector] for id_, (sector, _) in dataset.sector_of_people().items()}
    found = {row["id"]: row for row in store.read_whole(DESCRIBED)}
    assert {id_: row["sector"] for id_, row in found.items()} == own
    assert {id_: row["label"] for id_, row in found.items()} == labels_of(dataset)
