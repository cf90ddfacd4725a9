"""Starts the process that reads files, watches it, and takes what it found."""

from __future__ import annotations

import logging
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from threading import BoundedSemaphore, Event, Thread

import orjson

from graph.errors import Cancelled, Conflict
from graph.formats.files import bounds
from graph.formats.files.bounds import Bound
from graph.formats.files.incoming import File, Incoming, Options, Refused
from graph.imports.reading import wire

_log = logging.getLogger("weft")

BUSY_SECONDS = 10.0
"""How long a reading waits for another to end."""
LOOKS = 0.1
"""Seconds between two looks at the process."""
SLOWER = 3
"""A reading may take so many times its seconds of a processor, where others use it too."""

_UNREADABLE = "save it again from its own program, or leave it out. Weft cannot read it."

_places = BoundedSemaphore(bounds.AT_ONCE.most)


class Reading:
    """A reading of files: how far it is, and a way to have it stop. Safe to use from several threads.

    Attributes:
        file: the name of the file that is being read, "" before the first.
        rows: found so far in all files.
    """

    def __init__(self) -> None:
        self.file, self.rows = "", 0
        self.cancelled = Event()

    def cancel(self) -> None:
        """Have it stop, at once."""
        self.cancelled.set()


def read(
    files: Sequence[File],
    options: Options,
    reading: Reading | None = None,
    memory: Bound = bounds.MEMORY,
    seconds: Bound = bounds.SECONDS,
    rows: Bound = bounds.ROWS,
) -> Incoming:
    """All rows of files, as `open_files.read` returns them, read in a process of its own.

    What cannot be read within the bounds is a refusal; it names the file that the process was at.

    Raises:
        Cancelled: somebody had the reading stop.
        Conflict: as many others are being read as may be at the same time.
    """
    reading = reading or Reading()
    if not _places.acquire(timeout=BUSY_SECONDS):
        raise Conflict(bounds.AT_ONCE.said())
    try:
        with _started() as child, _watched(child, reading, memory, seconds) as past:
            try:
                return _answer(child, files, options, reading, (memory, seconds, rows))
            except _Failed as failed:
                reason = failed.reason
            except wire.TooLong:
                reason = bounds.CONTENT.said()
            except (wire.Broken, OSError):
                child.kill()  # if it goes on; if it has ended, how it did stays
                ended = child.wait()
                reason = past[0].said() if past else _reason(ended, memory, seconds)
    finally:
        _places.release()
    if reading.cancelled.is_set():
        raise Cancelled()
    return Incoming(refused=[Refused(reading.file or files[0].name, 1, "", reason)])


def _reason(ended: int, memory: Bound, seconds: Bound) -> str:
    """Why a process ended by itself: killed and aborted ones mostly had too little memory."""
    if ended == -signal.SIGXCPU:
        return seconds.said()
    return memory.said() if ended in {-signal.SIGKILL, -signal.SIGABRT} else _UNREADABLE


class _Failed(Exception):
    """The process has said why there is no answer."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def _answer(
    child: subprocess.Popen[bytes],
    files: Sequence[File],
    options: Options,
    reading: Reading,
    limits: tuple[Bound, Bound, Bound],
) -> Incoming:
    assert child.stdin  # noqa: S101  (both are pipes)
    assert child.stdout  # noqa: S101
    memory, seconds, rows = limits
    wire.put(child.stdin, wire.LIMITS, wire.packed([memory.most, seconds.most]))
    wire.ask(child.stdin, files, options)
    found = Incoming()
    for letter, body in wire.frames(child.stdout, bounds.CONTENT.most):
        if letter == wire.PROGRESS:
            reading.file, reading.rows = orjson.loads(body)
        elif letter == wire.FAILED:
            reading.file, why, trace = orjson.loads(body)
            if trace:
                _log.error("files could not be read:\n%s", trace)
            raise _Failed(memory.said() if why else _UNREADABLE)
        else:
            wire.take(found, letter, body)
        if max(reading.rows, sum(map(len, found.rows.values()))) > rows.most:
            raise _Failed(rows.said())
    return found


@contextmanager
def _started() -> Iterator[subprocess.Popen[bytes]]:
    """The process, ended with the block whatever happens."""
    # Its own session, so that Ctrl-C reaches only this side; no setting of Weft, as a password may be among them.
    usual = {name: value for name, value in os.environ.items() if not name.startswith("WEFT_")}
    child = subprocess.Popen(
        [sys.executable, "-P", "-m", "graph.imports.reading"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**usual, "POLARS_MAX_THREADS": "1", "OMP_NUM_THREADS": "1", "MALLOC_ARENA_MAX": "1"},
        start_new_session=True,
    )
    try:
        yield child
    finally:
        child.kill()
        child.wait()
        for pipe in filter(None, (child.stdin, child.stdout)):
            with suppress(OSError):  # of what was left to send
                pipe.close()


@contextmanager
def _watched(
    child: subprocess.Popen[bytes], reading: Reading, memory: Bound, seconds: Bound
) -> Iterator[list[Bound]]:
    """Kill the process if it is cancelled or goes past a bound; yields the bounds that it went past."""
    past: list[Bound] = []
    over = Event()

    def watch() -> None:
        until = time.monotonic() + SLOWER * seconds.most
        while not over.wait(LOOKS):
            if time.monotonic() > until:
                past.append(seconds)
            elif sys.platform == "darwin" and resident(child.pid) > memory.most:
                past.append(memory)
            if past or reading.cancelled.is_set():
                child.kill()
                return

    watcher = Thread(target=watch, name="reading", daemon=True)
    watcher.start()
    try:
        yield past
    finally:
        over.set()
        watcher.join()


def resident(pid: int) -> int:
    """Bytes of memory of a process, 0 if it has ended. Linux bounds it by itself, macOS does not."""
    ps = ["ps", "-o", "rss=", "-p", str(pid)]
    said = subprocess.run(ps, capture_output=True, check=False)  # noqa: S603  (a number of our own)
    return int(said.stdout or 0) * 1024
