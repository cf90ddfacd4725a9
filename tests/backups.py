"""An age key for tests, and restoring as the command does."""

from __future__ import annotations

from pathlib import Path

from pyrage.x25519 import Identity

from graph.backup import archive, restoring
from graph.backup.archive import Manifest
from graph.backup.sealing import Key
from graph.settings import Settings
from graph.store import Store

_IDENTITY = Identity.generate()
KEY, PUBLIC = str(_IDENTITY), str(_IDENTITY.to_public())


def restored(store: Store, settings: Settings, file: Path, key: Key | None = None) -> Manifest:
    """Check a backup and read it back; returns what it holds."""
    key = key or Key()
    manifest = archive.checked(file, key)
    restoring.restore(store, settings, file, key, manifest)
    return manifest
