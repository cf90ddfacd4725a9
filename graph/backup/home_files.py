"""The files of WEFT_HOME that a backup holds besides the graph, and the settings in force.

The password of the managed Neo4j is not among them: it belongs to the store of one home, and another home has its own.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import IO, Any

from graph.backup.archive import Writer
from graph.backup.sealing import DAMAGED
from graph.errors import BackupRefused, SetupError
from graph.local.home import reason
from graph.settings import Settings

REPLACED = ("secrets", "imports")
"""Folders whose files come back as they were: secrets, and imports that wait for a decision."""
# Here is the place for parts that must outlive the restore of an older backup, as who left the map will be: what the
# backup holds of them is merged with what is there, and replaces nothing.

_LEFT_OUT = PurePosixPath("secrets/neo4j-password")
_PREFIX = "home/"


def add(writer: Writer, home: Path) -> None:
    """Add the files to a backup."""
    for path in _files(home):
        try:
            writer.add_file(f"{_PREFIX}{path.relative_to(home).as_posix()}", path)
        except FileNotFoundError:
            continue  # an import was decided meanwhile


def place_of(part: str, home: Path) -> Path | None:
    """Where in the home a part belongs; None if it is no file of the home.

    Raises:
        BackupRefused: it would lie elsewhere.
    """
    if not part.startswith(_PREFIX):
        return None
    path = PurePosixPath(part.removeprefix(_PREFIX))
    if path.is_absolute() or ".." in path.parts or path.parts[0] not in REPLACED or len(path.parts) < 2:
        raise BackupRefused(DAMAGED)
    return home / path


def put(contents: IO[bytes], file: Path, changed: float) -> None:
    """Write a file of the home, which only its owner can read. Raises SetupError if it fails."""
    try:
        for folder in reversed([one for one in file.parents if not one.exists()]):
            folder.mkdir(mode=0o700)
        out = open(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb")  # noqa: SIM115
    except OSError as error:
        raise SetupError(
            f"Set WEFT_HOME to a folder you can write to: {file} cannot be written ({reason(error)})."
        ) from error
    with out:
        shutil.copyfileobj(contents, out)
    # Imports that nobody decides about are deleted after a day, by the time of their folder.
    for path in (file, file.parent):
        os.utime(path, (changed, changed))


def settings_in_force(settings: Settings) -> dict[str, Any]:
    """The settings by their names in the environment, without passwords and addresses that may hold some."""
    said = settings.model_dump(mode="json", exclude={"neo4j_password", "smtp", "alerts"})
    return {f"WEFT_{name.upper()}": value for name, value in said.items()}


def _files(home: Path) -> Iterator[Path]:
    for folder in REPLACED:
        for path in sorted((home / folder).rglob("*")):
            if path.is_file() and PurePosixPath(path.relative_to(home).as_posix()) != _LEFT_OUT:
                yield path
