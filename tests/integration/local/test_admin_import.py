"""One dataset by every way of writing many rows: the same graph, on a real Neo4j."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import neo4j
import polars as pl
import pytest

from graph import seeding
from graph.changes import transactions
from graph.changes.transactions import Record
from graph.errors import SetupError
from graph.local.admin_import import Table, fill
from graph.local.process import Server
from graph.opening import opened
from graph.records.bulk import offline
from graph.records.bulk.frames import frames_of
from graph.records.bulk.load import load
from graph.records.bulk.offline import tables
from graph.records.checks import validated
from graph.records.dataset import KINDS, Dataset, Origin, key_of
from graph.records.patch import added, refers_to
from graph.seeding.synthetic import synthetic, synthetic_frames
from graph.settings import Settings
from graph.store import Store
from tests.batches import in_one_long_transaction, in_several_transactions
from tests.neo4j import free_port

BESIDE = "Graph|WeftTest|Change|Piece|Past"
"""Labels of what is beside the map: its version, and the records of changes."""
NODES = f"MATCH (n:!({BESIDE})) RETURN labels(n) AS labels, properties(n) AS properties"
RELATIONSHIPS = f"""
MATCH (a:!({BESIDE}))-[r]->(b:!({BESIDE}))
RETURN type(r) AS type, properties(r) AS properties,
       labels(a) + coalesce(a.id, a.source_key) AS first, labels(b) + coalesce(b.id, b.source_key) AS second
"""
SCHEMA = "SHOW INDEXES YIELD name, state, type, labelsOrTypes, properties WHERE type <> 'LOOKUP' RETURN *"


@pytest.fixture(scope="module")
def homes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str], Settings]]:
    """Homes by name, each with a Neo4j of its own."""
    made: dict[str, Settings] = {}

    def home(name: str) -> Settings:
        if name not in made:
            folder = tmp_path_factory.mktemp(name) / "weft"
            made[name] = Settings(
                home=folder, bolt_port=free_port(), neo4j_heap="256m", neo4j_pagecache="32m", neo4j_uri=""
            )
        return made[name]

    yield home
    for settings in made.values():
        Server(settings).stop()


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    """300 people, one with a sector of their own, and texts that a file could get wrong."""
    made = synthetic(300, 1_800, 3)
    made.people[0] = made.people[0]._replace(sector="faith", email="", post="")
    made.people[1] = made.people[1]._replace(name='Nadia "Nad" Rahman, née Özil')
    made.projects[0] = made.projects[0]._replace(description="First line,\nsecond line\\")
    made.ties[0] = made.ties[0]._replace(strength=None, since=None, recorded=None)
    made.grew_from.append(Origin(made.projects[1].id, "project", made.projects[0].id, made.people[2].id))
    return validated(made)


def everything(store: Store) -> dict[str, list[Any]]:
    """All nodes, relationships and indexes, in an order that is the same for the same graph."""
    with neo4j.GraphDatabase.driver(store.uri, auth=(store.user, store.password)) as driver:
        driver.execute_query("CALL db.awaitIndexes(60)")
        found = {
            what: sorted(repr(_ordered(row.data())) for row in driver.execute_query(text).records)
            for what, text in (("nodes", NODES), ("ties", RELATIONSHIPS), ("schema", SCHEMA))
        }
    return found | {"schema number": [store.schema()]}


def _ordered(row: dict[str, Any]) -> list[Any]:
    return [
        (key, sorted(value.items()) if isinstance(value, dict) else value)
        for key, value in sorted(row.items())
        if key != "id"  # an index's own number
    ]


def in_one_transaction(store: Store, dataset: Dataset) -> None:
    """As a patch of so few rows that one transaction holds them."""
    rows = [added(kind, row) for kind in KINDS for row in dataset.rows(kind)]
    transactions.write(store, rows, Record("lead", "import", "Imported all"), store.version())


def in_batches(store: Store, dataset: Dataset) -> None:
    """The same patch in batches, onto an empty map: labels are worked out first, ties find people by internal ids."""
    with in_several_transactions(400, 150):
        in_one_transaction(store, dataset)


def in_one_long(store: Store, dataset: Dataset) -> None:
    """The same, all of it in one transaction."""
    with in_one_long_transaction(400, 150):
        in_one_transaction(store, dataset)


def onto_a_map(store: Store, dataset: Dataset) -> None:
    """Half of the people and all they refer to are loaded first; what is left comes as a patch in batches."""
    first = {person.id for person in dataset.people[::2]}
    there: dict[str, list[Any]] = {}
    rest: dict[str, list[Any]] = {}
    for kind in KINDS:
        for row in dataset.rows(kind):
            people = {
                id_ for of, id_ in [(kind, key_of(kind, row)[0]), *refers_to(kind, row)] if of == "people"
            }
            (there if people <= first else rest).setdefault(kind, []).append(row)
    assert {"people", "ties", "works_for"} <= there.keys() & rest.keys()
    load(Dataset(**there), store)
    in_batches(store, Dataset(**rest))


@pytest.mark.parametrize("write", [in_one_transaction, in_batches, in_one_long, onto_a_map])
def test_a_patch_makes_the_graph_that_loading_makes(
    write: Callable[[Store, Dataset], None], dataset: Dataset, empty: Store
) -> None:
    load(dataset, empty)
    by_load = everything(empty)
    with neo4j.GraphDatabase.driver(empty.uri, auth=(empty.user, empty.password)) as driver:
        driver.execute_query("MATCH (n:!(Graph|WeftTest)) DETACH DELETE n")
    write(empty, dataset)
    assert everything(empty) == by_load


def test_it_makes_the_graph_that_loading_makes_and_refuses_to_fill_it_again(
    homes: Callable[[str], Settings], dataset: Dataset, empty: Store
) -> None:
    imported = homes("imported")
    load(dataset, empty)
    by_load = everything(empty)
    rows = offline.fill(imported, frames_of(dataset))
    with opened(imported) as store:
        by_import = everything(store)
        assert by_import == by_load
        assert rows == len(by_import["nodes"]) + len(by_import["ties"]) + 1  # (:Graph)
        assert store.version() == 1
        with pytest.raises(SetupError, match="is running"):
            offline.fill(imported, frames_of(dataset))

    with pytest.raises(SetupError, match=r"Set WEFT_HOME to a new folder, .* is not empty"):
        offline.fill(imported, frames_of(dataset))
    assert not list(imported.home.glob("import-*"))


def test_an_import_that_fails_leaves_an_empty_graph_and_one_that_has_run_and_is_empty_is_filled(
    homes: Callable[[str], Settings], dataset: Dataset
) -> None:
    settings = homes("fails")
    broken = [
        *tables(synthetic_frames(60, 100, 1)),
        Table("relationships", "KNOWS", pl.DataFrame({":START_ID": [0], ":END_ID": [10**6]})),
    ]
    with pytest.raises(SetupError, match="Neo4j ended while it was at work on its files"):
        fill(settings, broken)
    with opened(settings) as store:
        assert store.version() == 0

    offline.fill(settings, frames_of(dataset))
    with opened(settings) as store:
        assert seeding.people(store) == len(dataset.people)
        assert store.version() == 1
