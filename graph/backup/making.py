"""Writes a backup of everything while others read; who would write waits or is refused meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

import orjson

from graph import clock
from graph.backup import home_files
from graph.backup.archive import ABOUT, FORMAT, MANIFEST, SETTINGS, About, Manifest, writing
from graph.backup.rows import Numbers, Tally, nodes, relationships
from graph.backup.sealing import Seal
from graph.lease import held
from graph.settings import Settings
from graph.store import Store


def back_up(
    store: Store,
    settings: Settings,
    file: Path,
    seal: Seal,
    by: str,
    told: Callable[[str], None] = lambda words: None,
) -> Manifest:
    """Write everything into a file: whole, or not at all; return what it holds.

    Args:
        by: who asked for it, as in records of changes.
        told: called with what is being done.

    Raises:
        BackupRefused: there is a file of that name.
        SetupError: the file cannot be written.
        UpdateInProgress: a large change is being written.
        GraphUnavailable: Neo4j stopped answering.
    """
    with held(store, what="backup", by=by):
        store.version()  # refuses a map that is written in part
        return write_all(store, settings, file, seal, told)


def write_all(
    store: Store,
    settings: Settings,
    file: Path,
    seal: Seal,
    told: Callable[[str], None] = lambda words: None,
) -> Manifest:
    """As `back_up`, for somebody who has the lease already."""
    with writing(file, seal) as writer:
        about = About(format=FORMAT, weft=version("weft"), schema_=store.schema(), at=clock.now().isoformat())
        writer.add(ABOUT, about.model_dump_json().encode())
        tally, numbers = Tally(), Numbers()
        told("reading what is on the map")
        writer.add_rows("nodes", nodes(store, tally, numbers))
        told("reading how it is connected")
        writer.add_rows("relationships", relationships(store, tally, numbers))
        home_files.add(writer, settings.home)
        writer.add(SETTINGS, orjson.dumps(home_files.settings_in_force(settings)))
        manifest = Manifest(
            **about.model_dump(),
            labels=tally.labels,
            types=tally.types,
            graph=tally.checksum,
            parts=writer.parts,
        )
        writer.add(MANIFEST, manifest.model_dump_json().encode())
    return manifest
