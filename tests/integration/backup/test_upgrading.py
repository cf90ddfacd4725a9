"""Graphs that older Wefts wrote: they are migrated after a backup, and are as they were if that fails."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

import pytest

from graph import opening, statements
from graph.backup import restoring, upgrading
from graph.backup.rows import tally_of
from graph.errors import BackupRefused, GraphUnavailable, SetupError
from graph.formats import csv_folder
from graph.records.dataset import KINDS
from graph.records.snapshot import snapshot
from graph.settings import Settings
from graph.store import Store
from tests.backups import restored
from tests.conftest import ROOT

OLDER = ROOT / "tests" / "older"
BAD = "MATCH (n:Person) SET n.half = true", "UNWIND [0] AS zero RETURN 1 / zero AS fails"
Other = tuple[Settings, Store]


@pytest.fixture
def upgrades(monkeypatch: pytest.MonkeyPatch) -> None:
    """A last migration that fails half way."""
    known = statements.migrations()
    monkeypatch.setattr(statements, "migrations", lambda: [*known, (len(known) + 1, "bad", list(BAD))])


@pytest.mark.parametrize("schema", [10, 11])
def test_a_graph_of_an_older_schema_becomes_one_of_this(schema: int, other: Other, tmp_path: Path) -> None:
    settings, store = other
    restored(store, settings, OLDER / f"schema-{schema}.weft")
    assert store.schema() == schema
    assert [number for number, _ in upgrading.pending(store)] == [
        *range(schema + 1, len(statements.migrations()) + 1)
    ]
    (settings.home / "backups").mkdir()
    (
        settings.home / "backups" / "before-upgrade-2026-01-01T000000.weft"
    ).touch()  # of one killed before it began

    opening.prepare(store, settings)

    assert store.schema() == len(statements.migrations())
    assert not list((settings.home / "backups").iterdir())
    with ZipFile(OLDER / f"schema-{schema}.zip") as exported:
        exported.extractall(tmp_path / "then")
    then, (now, _) = csv_folder.dataset(tmp_path / "then"), snapshot(store)
    for kind in KINDS:
        assert sorted(map(repr, now.rows(kind))) == sorted(map(repr, then.rows(kind))), kind


@pytest.mark.usefixtures("upgrades")
def test_a_migration_that_fails_leaves_the_graph_as_it_was(other: Other) -> None:
    settings, store = other
    before = restored(store, settings, OLDER / "schema-11.weft")
    with pytest.raises(SetupError, match=r"^Use the Weft that you had before, .* nothing is lost"):
        opening.prepare(store, settings)
    assert store.schema() == 11
    version = store.version()  # raised, so that nothing worked out meanwhile counts
    store.write(lambda tx: tx.run(restoring.SET_VERSION, version=version - 1))
    assert tally_of(store).checksum == before.graph
    assert not (settings.home / "upgrading").exists()


def test_an_upgrade_that_was_cut_off_starts_again_from_the_backup(
    other: Other, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings, store = other
    restored(store, settings, OLDER / "schema-11.weft")
    people = len(snapshot(store)[0].people)

    def dies(store: Store) -> int:
        store.write(lambda tx: tx.run(restoring.DELETE_SOME, many=300))
        raise GraphUnavailable("Neo4j was killed")

    with monkeypatch.context() as patched:
        patched.setattr(Store, "migrate", dies)
        with pytest.raises(GraphUnavailable):
            opening.prepare(store, settings)
    assert (settings.home / "upgrading").exists()

    opening.prepare(store, settings)
    assert len(snapshot(store)[0].people) == people
    assert store.schema() == len(statements.migrations())
    assert not (settings.home / "upgrading").exists()


def test_half_a_restore_is_not_opened_and_is_done_again(
    other: Other, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings, store = other
    file = OLDER / "schema-11.weft"

    def dies(*_: object) -> None:
        raise GraphUnavailable("Neo4j was killed")

    with monkeypatch.context() as patched:
        patched.setattr(restoring, "_relationships", dies)
        with pytest.raises(GraphUnavailable):
            restored(store, settings, file)
    with pytest.raises(BackupRefused, match=r"^Run `weft db restore .*schema-11.weft` again"):
        opening.prepare(store, settings)
    manifest = restored(store, settings, file)
    opening.prepare(store, settings)
    assert manifest.labels["Person"] == len(snapshot(store)[0].people)
