"""Where the managed Neo4j lives below WEFT_HOME: folders, configuration, password, room on the disk."""

from __future__ import annotations

import os
import secrets
import shutil
from dataclasses import dataclass
from pathlib import Path
from string import Template

from graph.errors import SetupError
from graph.settings import Settings

TEMPLATE = Path(__file__).with_name("neo4j.conf")
LEAST_FREE = 500 * 1024 * 1024
"""Bytes that must be free before a start: a new store takes 70 MB, and on a full disk Neo4j stops writing."""


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
        write_private(self.conf / "neo4j.conf", text)

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
            write_private(self.password_file, secrets.token_hex(24) + "\n")


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


def write_private(path: Path, text: str) -> None:
    """Write a file that only its owner can read, whole or not at all.

    Raises:
        SetupError: the disk is full or the folder cannot be written.
    """
    part = path.with_name(path.name + ".part")
    try:
        with open(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError as error:
        raise SetupError(
            f"Free some disk space, or set WEFT_HOME to another folder: {path} cannot be written ({reason(error)})."
        ) from error


def reason(error: OSError) -> str:
    """The system's own words for what went wrong: "No space left on device"."""
    return error.strerror or type(error).__name__
