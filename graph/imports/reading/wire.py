"""What goes between Weft and the process that reads files: frames of JSON, and the files' bytes; never pickle.

A frame is a letter, the length of its body in 8 bytes, and the body. To the process: its limits, the options, then for
each file its name and its bytes, and the end. From it: how far it is, rows by column and thousands at a time, what was
refused and how tables were read, and the end, or why there is none.
"""

from __future__ import annotations

import struct
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from datetime import date
from functools import lru_cache
from itertools import chain, groupby, islice, repeat, starmap
from typing import IO, Any

import orjson

from graph.formats.files.incoming import REPEATED, File, Incoming, LeftOut, Options, Origin, Refused, Taken
from graph.records.dataset import DAYS, KINDS

LIMITS, OPTIONS, NAME, DATA, END = b"LONDE"
PROGRESS, ROWS, REFUSED, SEEN, FAILED = b"PRXSF"
_HEAD = struct.Struct(">BQ")
_AT_ONCE = 20_000
"""Rows in a frame: a few megabytes, which take a few hundredths of a second on either side."""


class Broken(Exception):
    """The other side has ended in the middle, or said what cannot be."""


class TooLong(Broken):
    """The other side said more than this one takes."""


def put(out: IO[bytes], letter: int, body: bytes = b"") -> None:
    """Send a frame."""
    out.write(_HEAD.pack(letter, len(body)))
    out.write(body)


def frames(source: IO[bytes], most: int) -> Iterator[tuple[int, bytes]]:
    """The frames that come before the end; a failure is the last one.

    Raises:
        Broken: they stop before it.
        TooLong: they have more bytes together than `most`.
    """
    letter = 0
    while letter not in {END, FAILED}:
        letter, length = _HEAD.unpack(_exactly(source, _HEAD.size))
        most -= length
        if most < 0:
            raise TooLong
        if letter != END:
            yield letter, _exactly(source, length)


def _exactly(source: IO[bytes], length: int) -> bytes:
    data = source.read(length)
    if len(data) < length:
        raise Broken
    return data


def packed(value: Any) -> bytes:
    """A value as JSON; half a character becomes a question mark, as it is not text."""
    try:
        return orjson.dumps(value)
    except TypeError:
        return orjson.dumps(_whole(value))


def _whole(value: Any) -> Any:
    match value:
        case str():
            return value.encode("utf-8", "replace").decode()
        case dict():
            return {_whole(name): _whole(one) for name, one in value.items()}
        case list() | tuple():
            return list(map(_whole, value))
    return value


def _short(column: Sequence[Any]) -> Sequence[Any]:
    """A column with its one value once, if it has only one: most optional fields are empty throughout."""
    return column[:1] if column.count(column[0]) == len(column) else column


def numbers(body: bytes) -> list[int]:
    """The limits that a frame holds: bytes of memory, and seconds of a processor."""
    return [int(one) for one in orjson.loads(body)]


def ask(out: IO[bytes], files: Sequence[File], options: Options) -> None:
    """Send what is to be read, and how."""
    kept = [[*where, reason] for where, reason in options.kept.items()]
    put(out, OPTIONS, packed({**options._asdict(), "kept": kept}))
    for file in files:
        put(out, NAME, packed(file.name))
        put(out, DATA, file.data)
    put(out, END)
    out.flush()


def asked(coming: Iterable[tuple[int, bytes]]) -> tuple[list[File], Options]:
    """What is to be read, and how."""
    names: list[str] = []
    data: list[bytes] = []
    options = Options()
    for letter, body in coming:
        if letter == OPTIONS:
            said = orjson.loads(body)
            kept = {(file, column): reason for file, column, reason in said.pop("kept")}
            options = Options(**{**said, "kept": kept, "day": _day(said["day"])})
        elif letter == NAME:
            names.append(orjson.loads(body))
        elif letter == DATA:
            data.append(body)
    return list(map(File, names, data)), options


def answer(out: IO[bytes], found: Incoming) -> None:
    """Send what was read."""
    for kind, rows in found.rows.items():
        coming = zip(rows, found.origins[kind], strict=True)
        while some := list(islice(coming, _AT_ONCE)):
            columns = [_short(column) for column in zip(*(row for row, _ in some), strict=True)]
            files = [(name, len(list(same))) for name, same in groupby(origin.file for _, origin in some)]
            put(out, ROWS, packed([kind, columns, files, [origin.line for _, origin in some]]))
    refused = iter(found.refused)
    while few := list(islice(refused, _AT_ONCE)):
        put(out, REFUSED, packed([(one.file, one.line, one.column, one.reason, one.kind) for one in few]))
    put(out, SEEN, packed([list(map(asdict, found.left_out)), list(map(asdict, found.taken))]))
    put(out, END)
    out.flush()


def take(found: Incoming, letter: int, body: bytes) -> None:
    """Add what a frame of an answer holds.

    Raises:
        Broken: it does not hold what its letter says.
    """
    try:
        _take(found, letter, orjson.loads(body))
    except (ValueError, TypeError, KeyError):
        raise Broken from None


def _take(found: Incoming, letter: int, said: Any) -> None:
    if letter == ROWS:
        kind, columns, files, lines = said
        names = KINDS[kind]._fields
        columns = [
            _column(kind, name, cells if len(cells) == len(lines) else cells * len(lines))
            for name, cells in zip(names, columns, strict=True)
        ]
        found.rows[kind] += _made(KINDS[kind], columns)
        found.origins[kind] += _made(Origin, [chain.from_iterable(starmap(repeat, files)), lines])
    elif letter == REFUSED:
        found.refused += starmap(Refused, said)
    elif letter == SEEN:
        found.left_out += (LeftOut(**one) for one in said[0])
        found.taken += (Taken(**one) for one in said[1])


def _made(row_type: type[Any], columns: Iterable[Iterable[Any]]) -> Iterable[Any]:
    """Rows of named tuples by their columns, as fast as tuples: their own constructor takes twice as long."""
    return map(tuple.__new__, repeat(row_type), zip(*columns, strict=True))


def _column(kind: str, name: str, cells: list[Any]) -> Iterable[Any]:
    if name in DAYS[kind]:
        return map(_day, cells)
    return map(sys.intern, cells) if name in REPEATED[kind] else cells


@lru_cache(maxsize=10_000)
def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
