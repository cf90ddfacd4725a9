"""Reads a backup back into an empty store and home, and checks that everything is there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

import orjson

from graph import lease, statements
from graph.access import keeps_people
from graph.backup import archive, home_files
from graph.backup.archive import SETTINGS, Manifest
from graph.backup.rows import NodeRow, RelationshipRow, tally_of
from graph.backup.sealing import Key
from graph.errors import BackupRefused, OrganisationsOnly
from graph.local.home import write_whole
from graph.settings import Settings
from graph.store import Row, Store
from graph.typed_values import from_json

RESTORE_NODES = statements.get("write/restore_nodes")
RESTORE_RELATIONSHIPS = statements.get("write/restore_relationships")
DELETE_SOME = statements.get("write/delete_some")
SET_VERSION = statements.get("write/set_version")
HOLDS_NOTHING = statements.get("read/holds_nothing")

ROWS_AT_ONCE = 10_000
"""Nodes or relationships in one transaction."""

Told = Callable[[str], None]


def restore(
    store: Store,
    settings: Settings,
    file: Path,
    key: Key,
    manifest: Manifest,
    told: Told = lambda words: None,
) -> None:
    """Read a backup into an empty store and home; the store then has the schema of the backup.

    Args:
        manifest: what the file holds, as `archive.checked` returned it.
        told: called with what is being done.

    Raises:
        BackupRefused: the store or the home holds something.
        OrganisationsOnly: it holds people, and Weft is to keep none.
        GraphUnavailable: Neo4j stopped answering; restore again.
    """
    refuse(settings, manifest)
    note = settings.home / "restoring"
    with lease.held(store, "restore", "admin"):
        if not store.read(HOLDS_NOTHING)[0]["empty"] and not note.exists():
            raise BackupRefused(
                "Set WEFT_HOME to a new folder, or WEFT_NEO4J_URI to an empty Neo4j: this one holds something already, "
                "and a backup goes only into an empty one."
            )
        settings.home.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_whole(note, str(file.absolute()))
        load(store, file, key, manifest, told)
        put_files(settings.home, file, key)
        note.unlink()


def refuse_half(settings: Settings) -> None:
    """Refuse to open a graph of which a restore wrote only a part. Raises BackupRefused."""
    note = settings.home / "restoring"
    if note.exists():
        raise BackupRefused(
            f"Run `weft db restore {note.read_text()}` again: it was cut off, and this is half a graph."
        )


def refuse(settings: Settings, manifest: Manifest) -> None:
    """Refuse a backup of people where none are kept, and a home that has one of its files.

    Raises:
        OrganisationsOnly, BackupRefused: says what to do.
    """
    if not keeps_people() and any("Person" in labels.split(":") for labels in manifest.labels):
        raise OrganisationsOnly("Restore a backup without people")
    again = (settings.home / "restoring").exists()
    for part in manifest.parts:
        place = home_files.place_of(part, settings.home)
        if place and place.exists() and not again:
            raise BackupRefused(
                f"Set WEFT_HOME to a new folder, or move {place} out of the way: the backup has one of the same name."
            )


def load(store: Store, file: Path, key: Key, manifest: Manifest, told: Told = lambda words: None) -> None:
    """Replace all that a store holds by the graph of a backup that has been checked.

    Raises:
        BackupRefused: what was written is not what the backup holds.
        GraphUnavailable: Neo4j stopped answering; load again.
    """
    before = store.version()
    while store.write(lambda tx: tx.run(DELETE_SOME, many=ROWS_AT_ONCE))[0]["deleted"]:
        pass
    store.undefine()
    internal_ids: list[int] = []
    with archive.parts(file, key) as parts:
        for name, contents, _ in parts:
            if name.startswith("nodes/"):
                told("writing what is on the map")
                for some in _lots(archive.rows(contents)):
                    internal_ids += _nodes(store, some)
            elif name.startswith("relationships/"):
                told("writing how it is connected")
                for some in _lots(archive.rows(contents)):
                    _relationships(store, some, internal_ids)
    finish(store, manifest, before, told)


def finish(store: Store, manifest: Manifest, before: int, told: Told) -> None:
    """Check what a store holds against a manifest, and make its constraints and indexes.

    Args:
        before: the version that the store had.

    Raises:
        BackupRefused: it is not what the backup holds.
    """
    told("checking what was written")
    tally = tally_of(store)
    if (tally.labels, tally.types, tally.checksum) != (manifest.labels, manifest.types, manifest.graph):
        raise BackupRefused(
            "Restore again, or use another backup: what was written is not what this one holds."
        )
    told("making constraints and indexes")
    store.define(manifest.schema_)
    if before >= store.version():
        store.write(lambda tx: tx.run(SET_VERSION, version=before + 1))


def put_files(home: Path, file: Path, key: Key) -> None:
    """Write the files of a home that a backup holds. Raises SetupError if one cannot be."""
    with archive.parts(file, key) as parts:
        for name, contents, changed in parts:
            if place := home_files.place_of(name, home):
                home_files.put(contents, place, changed)


def other_settings(settings: Settings, file: Path, key: Key) -> dict[str, Any]:
    """The settings that were in force where a backup was made and are others here."""
    here = home_files.settings_in_force(settings)
    there: dict[str, Any] = {}
    with archive.parts(file, key) as parts:
        for name, contents, _ in parts:
            if name == SETTINGS:
                there = orjson.loads(contents.read())
    return {key: value for key, value in there.items() if here.get(key, value) != value}


def _nodes(store: Store, rows: Iterable[NodeRow]) -> list[int]:
    """Write nodes; return their internal ids."""
    made = [[labels, _values(properties)] for _, labels, properties in rows]
    return [row["number"] for row in store.write(lambda tx: tx.run(RESTORE_NODES, rows=made))]


def _relationships(store: Store, rows: Iterable[RelationshipRow], internal_ids: Sequence[int]) -> None:
    made = [
        [internal_ids[one], internal_ids[other], type_, _values(properties)]
        for one, other, type_, properties in rows
    ]
    store.write(lambda tx: tx.run(RESTORE_RELATIONSHIPS, rows=made))


def _values(properties: Row) -> Row:
    return {key: from_json(value) for key, value in properties.items()}


def _lots(rows: Iterable[Any]) -> Iterator[list[Any]]:
    rows = iter(rows)
    while some := list(islice(rows, ROWS_AT_ONCE)):
        yield some
