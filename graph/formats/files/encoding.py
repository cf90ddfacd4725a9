"""The encoding of a text file: UTF-8 or UTF-16 if it says so or reads as such, otherwise what Windows writes."""

from __future__ import annotations

import codecs

from charset_normalizer import from_bytes

from graph.formats.files.incoming import File
from graph.formats.files.unreadable import unreadable

SAMPLE = 65_536
"""Bytes to guess from: enough for some hundred names, and quick."""

_WINDOWS = "cp1252"
"""Western Windows: what Excel on a British machine writes as “CSV (Comma delimited)”."""
_OTHERS = ["cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "mac_roman"]
"""Code pages that spreadsheet programs write; a guess among fewer is a better guess."""
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_SAVE = "save it again as “CSV UTF-8”."


def as_utf8(file: File) -> bytes:
    """The file's text in UTF-8, without the mark that some programs put first.

    Raises:
        InvalidDataset: it is not text in a known encoding, or holds NUL characters; names the row.
    """
    data = file.data
    if data.startswith(_UTF16):
        data = _decoded(file, data, "utf-16").encode()
    elif guess := _unmarked_utf16(data):
        data = _decoded(file, data, guess).encode()
    else:
        data = data.removeprefix(codecs.BOM_UTF8)
        try:
            data.decode()
        except UnicodeDecodeError:
            if b"\0" not in data:
                data = _decoded(file, data, _code_page(data)).encode()
    if (where := data.find(b"\0")) >= 0:
        row = data.count(b"\n", 0, where) + 1
        raise unreadable(file.name, f"{_SAVE} It holds a NUL character.", row)
    return data


def _decoded(file: File, data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeError:
        raise unreadable(file.name, f"{_SAVE} Weft cannot read its encoding.") from None


def _unmarked_utf16(data: bytes) -> str:
    """Western text in UTF-16 has a NUL in every other byte."""
    sample = data[: SAMPLE // 16]
    if len(data) % 2 or len(sample) < 4:
        return ""
    even, odd, half = sample[::2].count(0), sample[1::2].count(0), len(sample) // 2
    if odd > 0.8 * half and not even:
        return "utf-16-le"
    return "utf-16-be" if even > 0.8 * half and not odd else ""


def _code_page(data: bytes) -> str:
    """Windows-1252 if the text reads sensibly in it, since a few accents also read well in others."""
    first = next((at for at, byte in enumerate(data) if byte > 127), 0)
    begin = max(0, first - SAMPLE // 2)
    found = from_bytes(data[begin : begin + SAMPLE], cp_isolation=_OTHERS)
    plausible = {name for match in found for name in match.could_be_from_charset}
    best = found.best()
    return _WINDOWS if _WINDOWS in plausible or best is None else best.encoding
