"""The file of a backup: a gzipped tar of parts, with what it is at its beginning and the manifest at its end.

    about.json                  number of this format, Weft's version, number of the schema, when
    nodes/000001.jsonl          [number, labels, properties]
    relationships/000001.jsonl  [number, number, type, properties]
    home/…                      files of WEFT_HOME: secrets, and imports that wait for a decision
    settings.json               the WEFT_ settings in force, without passwords
    manifest.json               about.json again, counts, a checksum of the graph, and one of each part

It is written whole or not at all. Reading it takes as much memory as its largest part.
"""

from __future__ import annotations

import gzip
import hashlib
import io
import os
import tarfile
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, Literal, NamedTuple

import orjson
from pydantic import BaseModel, ValidationError

from graph import statements
from graph.backup import sealing
from graph.backup.sealing import DAMAGED, Key, Seal
from graph.errors import BackupRefused, SchemaMismatch, SetupError
from graph.local.home import reason, sync_folder

FORMAT = 1
"""Number of this format; a newer one is refused."""
PART_BYTES = 4 * 1024 * 1024
"""Size of a part of rows, about."""
_COMPRESSION = 3
"""Of 9: a backup of 100,000 people is made in three quarters of the time of 6, and is a tenth larger."""
_COPIED = 1024 * 1024

ABOUT, SETTINGS, MANIFEST = "about.json", "settings.json", "manifest.json"
Rows = Literal["nodes", "relationships"]


class About(BaseModel):
    """What a backup is."""

    format: int
    weft: str
    schema_: int
    at: str


class Manifest(About):
    """What a backup holds: nodes by labels, relationships by type, and checksums."""

    labels: dict[str, int]
    types: dict[str, int]
    graph: str
    parts: dict[str, str]

    @property
    def nodes(self) -> int:
        """How many nodes."""
        return sum(self.labels.values())

    @property
    def relationships(self) -> int:
        """How many relationships."""
        return sum(self.types.values())


class Part(NamedTuple):
    """A part that is read: its contents, before the next one comes, and when they were last changed."""

    name: str
    contents: IO[bytes]
    changed: float


class Writer:
    """Writes parts one after the other."""

    def __init__(self, tar: tarfile.TarFile) -> None:
        self._tar = tar
        self.parts: dict[str, str] = {}

    def add(self, name: str, data: bytes) -> None:
        """A part from memory."""
        self._add(name, io.BytesIO(data), len(data), 0)

    def add_file(self, name: str, file: Path) -> None:
        """A part from a file, which must not change meanwhile."""
        with file.open("rb") as source:
            stat = os.fstat(source.fileno())
            self._add(name, source, stat.st_size, int(stat.st_mtime))

    def add_rows(self, kind: Rows, rows: Iterable[Any]) -> None:
        """All rows of a kind, in as many parts as they need."""
        lines, size, number = list[bytes](), 0, 1
        for row in rows:
            lines.append(orjson.dumps(row, option=orjson.OPT_APPEND_NEWLINE))
            size += len(lines[-1])
            if size >= PART_BYTES:
                self.add(f"{kind}/{number:06}.jsonl", b"".join(lines))
                lines, size, number = [], 0, number + 1
        if lines:
            self.add(f"{kind}/{number:06}.jsonl", b"".join(lines))

    def _add(self, name: str, source: IO[bytes], size: int, changed: int) -> None:
        info = tarfile.TarInfo(name)
        info.size, info.mode, info.mtime = size, 0o600, changed
        hashing = _Hashing(source)
        self._tar.addfile(info, hashing)
        self.parts[name] = hashing.digest


class _Hashing:
    """A file that is read once, and its checksum then."""

    def __init__(self, source: IO[bytes]) -> None:
        self._source, self._hash = source, hashlib.sha256()

    def read(self, size: int = -1) -> bytes:
        data = self._source.read(size)
        self._hash.update(data)
        return data

    @property
    def digest(self) -> str:
        return self._hash.hexdigest()


@contextmanager
def writing(file: Path, seal: Seal) -> Iterator[Writer]:
    """A backup to write: it is there, whole, once the block ends, and not at all if the block raises.

    Raises:
        BackupRefused: there is a file of that name.
        SetupError: it cannot be written: the disk is full, or the folder is not there.
    """
    if file.exists():
        raise BackupRefused(f"Choose another name: {file} is there already.")
    try:
        with (
            _whole(file) as out,
            seal.sealed(out) as sealed,
            gzip.GzipFile(fileobj=sealed, mode="wb", compresslevel=_COMPRESSION, mtime=0) as packed,
            tarfile.open(fileobj=packed, mode="w|", format=tarfile.PAX_FORMAT) as tar,
        ):
            yield Writer(tar)
    except OSError as error:
        raise SetupError(
            f"Free some disk space, or choose another place: {file} cannot be written ({reason(error)})."
        ) from error


@contextmanager
def _whole(file: Path) -> Iterator[IO[bytes]]:
    """A file to write, which only its owner can read: it has its name once the block ends.

    If the block raises or this process is killed, nothing stays, as the file has no name until then. Where the system
    has no such files (macOS, some network disks) its name ends in .part until then, and a killed process leaves that.
    """
    part = file.with_name(f"{file.name}.part")
    descriptor = _nameless(file.parent)
    nameless = descriptor is not None
    try:
        if descriptor is None:
            descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with open(descriptor, "wb") as out:
            yield out
            out.flush()
            os.fsync(descriptor)
            if nameless:
                # `src_dir_fd` means nothing here; without one, Python would link the link that is in /proc.
                os.link(f"/proc/self/fd/{descriptor}", file, src_dir_fd=descriptor)
        if not nameless:
            part.replace(file)
        sync_folder(file.parent)
    finally:
        if not nameless:
            part.unlink(missing_ok=True)


def _nameless(folder: Path) -> int | None:
    """A file without a name on the disk of a folder; None where there are no such files."""
    flag = getattr(os, "O_TMPFILE", None)  # Linux alone has it
    if flag is None or not Path("/proc/self/fd").exists():
        return None
    try:
        return os.open(folder, os.O_WRONLY | flag, 0o600)
    except OSError:
        return None  # not on this disk; or whatever is wrong is said by opening one with a name


@contextmanager
def parts(file: Path, key: Key) -> Iterator[Iterator[Part]]:
    """The parts in order.

    Raises:
        BackupRefused: it cannot be opened with this key, or is cut off or altered.
        SetupError: there is no such file, or it cannot be read.
    """
    try:
        with sealing.opened(file, key) as contents, gzip.GzipFile(fileobj=contents) as unpacked:
            with tarfile.open(fileobj=unpacked, mode="r|") as tar:
                yield _parts(tar)
            while unpacked.read(_COPIED):  # to its end, where gzip's own checksum is
                pass
    except (tarfile.TarError, EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise BackupRefused(DAMAGED) from error
    except OSError as error:
        raise SetupError(f"Check the path: {file} cannot be read ({reason(error)}).") from error


def _parts(tar: tarfile.TarFile) -> Iterator[Part]:
    for info in tar:
        contents = tar.extractfile(info)
        if contents is None:
            raise BackupRefused(DAMAGED)
        yield Part(info.name, contents, info.mtime)


def checked(file: Path, key: Key) -> Manifest:
    """Read all of a backup and hold it to its manifest, which is returned.

    Raises:
        BackupRefused: it cannot be opened with this key, or is cut off or altered.
        SchemaMismatch: a newer Weft wrote it.
        SetupError: there is no such file, or it cannot be read.
    """
    found: dict[str, str] = {}
    manifest = b""
    with parts(file, key) as every:
        for number, (name, contents, _) in enumerate(every):
            if name in found or (number == 0) != (name == ABOUT):
                raise BackupRefused(DAMAGED)
            if name in (ABOUT, MANIFEST):
                manifest = contents.read()
                found[name] = hashlib.sha256(manifest).hexdigest()
                if name == ABOUT:
                    _refuse_newer(manifest)
                continue
            hashing = _Hashing(contents)
            while hashing.read(_COPIED):
                pass
            found[name] = hashing.digest
    if MANIFEST not in found:
        raise BackupRefused(DAMAGED)
    del found[MANIFEST]
    try:
        read = Manifest.model_validate_json(manifest)
    except ValidationError as error:
        raise BackupRefused(DAMAGED) from error
    if read.parts != found:
        raise BackupRefused(DAMAGED)
    return read


def _refuse_newer(text: bytes) -> None:
    try:
        about = About.model_validate_json(text)
    except ValidationError as error:
        raise BackupRefused(DAMAGED) from error
    known = len(statements.migrations())
    if about.format > FORMAT or about.schema_ > known:
        raise SchemaMismatch(
            f"Use Weft {about.weft} or later, which wrote this backup: it has schema {about.schema_}, and this Weft "
            f"knows {known}."
        )


def rows(contents: IO[bytes]) -> Iterator[Any]:
    """The rows of a part."""
    yield from map(orjson.loads, contents.read().splitlines())
