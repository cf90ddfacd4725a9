"""Migrates a store to this program's schema: after a backup, to which it goes back if a migration fails.

While it is at work, `upgrading` lies in WEFT_HOME and names that backup. A start that finds this note goes back first:
the one before was cut off, in the middle of a migration or on its way back.
"""

from __future__ import annotations

from pathlib import Path

from graph import clock, statements
from graph.backup import archive, restoring
from graph.backup.making import write_all
from graph.backup.sealing import Key, Plain
from graph.errors import BackupRefused, GraphUnavailable, SetupError
from graph.local.home import write_whole
from graph.settings import Settings
from graph.store import Store

HOLDS_NOTHING = statements.get("read/holds_nothing")


def folder_of(settings: Settings) -> Path:
    """Where backups go that Weft makes by itself."""
    return settings.home / "backups"


def pending(store: Store) -> list[tuple[int, str]]:
    """The migrations that the next start runs: numbers and what they are about."""
    known = statements.migrations()
    return [(number, name.replace("_", " ")) for number, name, _ in known[len(known) - store.behind() :]]


def migrate(store: Store, settings: Settings) -> None:
    """Bring the store to this program's schema; call it with the lease.

    The backup is not encrypted, since this server must be able to read it: it lies where the graph itself lies, and is
    deleted once the migration has succeeded.

    Raises:
        SchemaMismatch: the store was written by a newer Weft.
        SetupError: a migration failed, and the store is as it was before; or there is no room for a backup.
        GraphUnavailable: Neo4j stopped answering; the next start goes back.
    """
    note = _note(settings)
    if note.exists():
        _go_back(store, note)
    if not store.behind():
        return
    if store.schema() == 0 or store.read(HOLDS_NOTHING)[0]["empty"]:  # it is new, or was just filled offline
        store.migrate()
        return
    folder_of(settings).mkdir(mode=0o700, parents=True, exist_ok=True)
    file = folder_of(settings) / f"before-upgrade-{clock.now():%Y-%m-%dT%H%M%S}.weft"
    write_all(store, settings, file, Plain())
    write_whole(note, str(file))
    try:
        store.migrate()
    except GraphUnavailable:
        raise
    except Exception as error:
        _go_back(store, note)
        raise SetupError(
            "Use the Weft that you had before, and report this: its graph could not be brought to the schema of this "
            "one. It is as it was, and nothing is lost."
        ) from error
    note.unlink()
    file.unlink(missing_ok=True)


def delete_leftovers(settings: Settings) -> None:
    """Delete the backup of an upgrade that was killed just before it began, or just after it ended."""
    if not was_cut_off(settings):
        for file in folder_of(settings).glob("before-upgrade-*"):
            file.unlink(missing_ok=True)


def was_cut_off(settings: Settings) -> bool:
    """Whether an upgrade was cut off, so that the store may be half of each schema."""
    return _note(settings).exists()


def _note(settings: Settings) -> Path:
    return settings.home / "upgrading"


def _go_back(store: Store, note: Path) -> None:
    file = Path(note.read_text())
    try:
        manifest = archive.checked(file, Key())
    except (BackupRefused, SetupError) as error:
        raise SetupError(
            f"Restore a backup into a new WEFT_HOME: an upgrade was cut off, and {file} cannot be read any more."
        ) from error
    restoring.load(store, file, Key(), manifest)
    note.unlink()
    file.unlink(missing_ok=True)
