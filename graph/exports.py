"""The map as a file, in any format that Weft writes: with names for leads, pseudonymised also for analysts."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, cast

from graph import formats
from graph.access import Action, require
from graph.formats import Format, Write
from graph.local.home import write_whole
from graph.model import Ids, Viewer
from graph.records.pseudonymise import pseudonymised
from graph.records.snapshot import snapshot
from graph.store import Store


@dataclass(frozen=True)
class Offered:
    """A format that the map can be exported in; `read` says whether its files can be imported as well."""

    name: str
    title: str
    suffix: str
    media_type: str
    about: str
    read: bool


def offered() -> list[Offered]:
    """The formats that the map can be exported in."""
    return [
        Offered(one.name, one.title, one.suffix, one.media_type, one.about, one.read is not None)
        for one in formats.every()
        if one.write
    ]


@dataclass(frozen=True)
class Asked:
    """What to export.

    Attributes:
        pseudonymised: without names, and with other ids of people.
        ids: whether those are new each time, or the same as last time.
    """

    format: str
    pseudonymised: bool = False
    ids: Ids = "new"

    @property
    def form(self) -> Format:
        """The format. Raises NotFound if Weft writes none with that name."""
        return formats.writable(self.format)

    @property
    def file_name(self) -> str:
        """The name of the file."""
        return f"weft{'-pseudonymised' if self.pseudonymised else ''}{self.form.suffix}"


def export(viewer: Viewer, store: Store, home: Path, asked: Asked, out: BinaryIO) -> None:
    """Write the map into an open file.

    Args:
        home: the folder of the secret from which stable ids are made.

    Raises:
        NotFound: Weft writes no such format.
        NotAllowed: the viewer may not export the map, or not with names.
        GraphUnavailable: the graph changed each time it was read.
    """
    require(viewer, Action.EXPORT)
    if not asked.pseudonymised:
        require(viewer, Action.EXPORT_NAMES)
    write = cast(Write, asked.form.write)
    dataset, _ = snapshot(store)
    if asked.pseudonymised:
        dataset = pseudonymised(dataset, _secret(home) if asked.ids == "stable" else None)
    write(dataset, out)


def _secret(home: Path) -> bytes:
    """The secret that gives the same people the same ids; made at the first use, and only its owner can read it."""
    file = home / "secrets" / "pseudonyms"
    if not file.exists():
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_whole(file, secrets.token_hex(32))
    return bytes.fromhex(file.read_text().strip())
