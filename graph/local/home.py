"""Where the managed Neo4j lives below WEFT_HOME: folders, configuration, password, room on the disk."""

from __future__ import annotations

import os
import secrets
import shutil
import stat
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from string import Template

from graph.errors import CannotStore, SetupError
from graph.settings import Settings

TEMPLATE = Path(__file__).with_name("neo4j.conf")
LEAST_FREE = 500 * 1024 * 1024
"""Bytes that must be free before a start: a new store takes 70 MB, and on a full disk Neo4j stops writing."""

FOLDERS = ("backups", "imports", "logs", "neo4j", "secrets")
"""What Weft makes below WEFT_HOME."""


@dataclass(frozen=True)
class Home:
    """The files of one managed Neo4j."""

    root: Path
    """WEFT_HOME, absolute."""

    @property
    def neo4j(self) -> Path:
        """Neo4j's own home: conf, data and logs."""
        return self.root / "neo4j"

    @property
    def conf(self) -> Path:
        """Folder of neo4j.conf."""
        return self.neo4j / "conf"

    @property
    def console(self) -> Path:
        """What Neo4j prints while it starts; its other logs are beside it."""
        return self.neo4j / "logs" / "console.log"

    @property
    def state(self) -> Path:
        """Which process runs, on which port, and who uses it."""
        return self.neo4j / "process.json"

    @property
    def lock(self) -> Path:
        """Held while one process starts or stops Neo4j."""
        return self.neo4j / "lock"

    @property
    def password_file(self) -> Path:
        """Only its owner can read it."""
        return self.root / "secrets" / "neo4j-password"

    @property
    def has_data(self) -> bool:
        """Whether Neo4j has ever started here; from then on its own store decides the password."""
        return (self.neo4j / "data" / "databases" / "system").exists()

    def prepare(self) -> None:
        """Make the folders, which only their owner can read. Raises SetupError if one cannot be made."""
        try:
            for folder in (self.root, self.neo4j, self.conf, self.console.parent, self.password_file.parent):
                folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise SetupError(
                f"Set WEFT_HOME to a folder you can write to: {self.root} cannot be used ({reason(error)})."
            ) from error

    def configure(self, settings: Settings) -> None:
        """Write Neo4j's configuration from the settings."""
        text = Template(TEMPLATE.read_text()).substitute(
            port=settings.bolt_port,
            heap=settings.neo4j_heap,
            pagecache=settings.neo4j_pagecache,
            transactions=half(settings.neo4j_heap),
        )
        write_whole(self.conf / "neo4j.conf", text)

    def password(self) -> str:
        """The generated password.

        Raises:
            SetupError: there is none, or it cannot be read.
        """
        try:
            return self.password_file.read_text().strip()
        except OSError as error:
            raise SetupError(
                f"Put {self.password_file} back: the password of this Neo4j cannot be read from it ({reason(error)}). "
                f"To start again with an empty graph, delete the folder {self.neo4j}."
            ) from error

    def make_password(self) -> None:
        """Generate the password, unless there is one or the store was made with one that is lost."""
        if not self.password_file.exists() and not self.has_data:
            # Only letters and digits: Neo4j's own command takes a password that begins with "-" for an option.
            write_whole(self.password_file, secrets.token_hex(24) + "\n")


def half(size: str) -> str:
    """Half of a size in Neo4j's notation: 512m for 1g."""
    return f"{int(size[:-1]) * (1024 if size.endswith('g') else 1) // 2}m"


def check_room(folder: Path, least: int = LEAST_FREE) -> None:
    """Raise SetupError when the disk that holds `folder` has fewer than `least` bytes free."""
    free = shutil.disk_usage(folder).free
    if free < least:
        raise SetupError(
            f"Free some disk space, or set WEFT_HOME to a folder on another disk: the disk of {folder} has "
            f"{free // 2**20} MB free, and Neo4j needs {least // 2**20} MB."
        )


def write_whole(path: Path, data: str | bytes) -> None:
    """Write a file that only its owner can read, whole or not at all, whatever ends this program meanwhile.

    Everything that Weft writes below WEFT_HOME is written by this. The folder is there.

    Raises:
        CannotStore: the disk is full or the folder cannot be written; nothing is left behind.
    """
    part = path.with_name(f"{path.name}.{secrets.token_hex(4)}.part")
    try:
        with open(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(data.encode() if isinstance(data, str) else data)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
        sync_folder(path.parent)
    except OSError as error:
        raise CannotStore(reason(error)) from error
    finally:
        part.unlink(missing_ok=True)


def sync_folder(folder: Path) -> None:
    """Have a folder's names on the disk too: a rename is otherwise lost with the power."""
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def tighten(home: Path) -> None:
    """Take from other users what they may do with anything in the folders that Weft makes below WEFT_HOME.

    Older versions, copies and restored backups may have left it open. Links are not followed; what belongs to somebody
    else stays as it is, and `weft doctor` names it if it is a secret.
    """
    for name in FOLDERS:
        for folder, _, files in os.walk(home / name):
            for path in (Path(folder), *(Path(folder, file) for file in files)):
                with suppress(OSError):  # gone by now, or somebody else's
                    mode = path.lstat().st_mode
                    if mode & 0o077 and not stat.S_ISLNK(mode):
                        path.chmod(stat.S_IMODE(mode) & ~0o077)


def reason(error: OSError) -> str:
    """The system's own words for what went wrong: "No space left on device"."""
    return error.strerror or type(error).__name__
