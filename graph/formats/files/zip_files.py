"""Zip files that somebody else made (XLSX files are zips too), checked before anything is unpacked for use.

The sizes that a zip gives are compared with limits first. Then each member is unpacked in pieces, counted and thrown
away, so that a member that lies about its size gets no further.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections import Counter
from pathlib import PurePosixPath
from typing import IO

from graph.errors import InvalidDataset
from graph.formats.files import bounds
from graph.formats.files.incoming import File
from graph.formats.files.unreadable import unreadable

_PIECE = 1024 * 1024
_KNOWN = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_DAMAGED = (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, OSError, ValueError, EOFError)
_AGAIN = "make the zip again with your computer's own “compress”, or import the files one by one."


def is_zip(file: File) -> bool:
    """Whether a file is a zip (a workbook is one), by its first bytes."""
    return file.data.startswith((b"PK\x03\x04", b"PK\x05\x06"))


def names(file: File) -> list[str]:
    """What a zip says it holds; nothing if it is not a zip."""
    if not is_zip(file):
        return []
    try:
        with zipfile.ZipFile(io.BytesIO(file.data)) as packed:
            return packed.namelist()
    except _DAMAGED:
        return []


def members(file: File) -> list[File]:
    """The files in a zip, without folders and what operating systems add.

    Two of the same name in different folders keep their folders in it.

    Raises:
        InvalidDataset: the zip is damaged, too large unpacked, or has paths that lead out of it.
    """
    with checked(file) as packed:
        wanted = [
            entry for entry in packed.infolist() if not entry.is_dir() and not _is_systems(entry.filename)
        ]
        times = Counter(PurePosixPath(entry.filename).name for entry in wanted)
        named = [(PurePosixPath(entry.filename).name, entry) for entry in wanted]
        return [
            File(name if times[name] == 1 else entry.filename, packed.read(entry)) for name, entry in named
        ]


def checked(file: File, xml: bool = False) -> zipfile.ZipFile:
    """The open zip, after its members have been checked against the limits.

    Args:
        xml: refuse document types as well, because XML declares entities in them.

    Raises:
        InvalidDataset: as for `members`.
    """
    try:
        packed = zipfile.ZipFile(io.BytesIO(file.data))
        _declared(file.name, packed)
        _actual(file.name, packed, xml)
    except _DAMAGED:
        raise unreadable(file.name, f"{_AGAIN} It is damaged, or has a password.") from None
    return packed


def _declared(name: str, packed: zipfile.ZipFile) -> None:
    entries = packed.infolist()
    if len(entries) > bounds.MEMBERS.most:
        raise unreadable(name, bounds.MEMBERS.said(len(entries)))
    for entry in entries:
        parts = PurePosixPath(entry.filename.replace("\\", "/"))
        if parts.is_absolute() or ".." in parts.parts or ":" in "".join(parts.parts[:1]):
            raise unreadable(name, f"{_AGAIN} “{entry.filename[:80]}” in it leads out of it.")
        if entry.compress_type not in _KNOWN or entry.flag_bits & 1:
            raise unreadable(name, f"{_AGAIN} It is packed in an unusual way, or has a password.")
        if entry.file_size > _PIECE and entry.file_size > bounds.RATIO.most * max(entry.compress_size, 1):
            raise _bomb(name)
    if sum(entry.file_size for entry in entries) > bounds.UNPACKED.most:
        raise _bomb(name)


def _actual(name: str, packed: zipfile.ZipFile, xml: bool) -> None:
    left = bounds.UNPACKED.most
    for entry in packed.infolist():
        with packed.open(entry) as member:
            left = _unpacked(name, member, left, xml and entry.filename.endswith((".xml", ".rels")))


def _unpacked(name: str, member: IO[bytes], left: int, xml: bool) -> int:
    before = b""
    while piece := member.read(_PIECE):
        left -= len(piece)
        if left < 0:
            raise _bomb(name)
        if xml and b"<!DOCTYPE" in (before + piece).replace(b"\0", b""):
            raise unreadable(name, "save it again in Excel. It defines entities, which no workbook does.")
        before = piece[-32:]
    return left


def _bomb(name: str) -> InvalidDataset:
    return unreadable(name, bounds.UNPACKED.said())


def _is_systems(path: str) -> bool:
    """Folders and files that macOS and Windows add by themselves, and what has no name, such as “.”."""
    parts = PurePosixPath(path).parts
    return (
        not parts
        or "__MACOSX" in parts
        or parts[-1].startswith(".")
        or parts[-1].lower() in {"thumbs.db", "desktop.ini"}
    )
