"""The process that reads files: bounded, silent, unable to write a file, and gone when the other side is."""

from __future__ import annotations

import gc
import os
import resource
import sys
import time
import traceback
from threading import Thread

from graph.formats.files.tally import Tally
from graph.imports.reading import wire

TOLD_EVERY = 0.2
"""Seconds between two words about how far it is."""


def main() -> None:
    """Read what comes in, and answer."""
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints is no answer
    source = os.fdopen(0, "rb", closefd=False)
    coming = wire.frames(source, sys.maxsize)
    _, limits = next(coming)
    _limit(*wire.numbers(limits))
    files, options = wire.asked(coming)
    Thread(target=_end_with, args=(source.fileno(),), daemon=True).start()
    gc.disable()
    told = 0.0

    def tell(file: str, rows: int) -> None:
        nonlocal told
        if time.monotonic() > told + TOLD_EVERY:
            told = time.monotonic()
            wire.put(out, wire.PROGRESS, wire.packed([file, rows]))
            out.flush()

    tally = Tally(tell)
    try:
        from graph.imports import open_files  # noqa: PLC0415  (within the limits)

        wire.answer(out, open_files.read(files, options, tally))
    except MemoryError:
        failed = [tally.file, "memory", ""]
    except Exception as error:
        # Without its message, which may have somebody's name in it.
        failed = [tally.file, "", "".join(traceback.format_tb(error.__traceback__)) + type(error).__name__]
    else:
        return
    wire.put(out, wire.FAILED, wire.packed(failed))
    out.flush()


def _limit(memory: int, seconds: int) -> None:
    """Give this process bounds that the system holds; on macOS that of memory is held by the other side."""
    for what, most, last in (
        (resource.RLIMIT_DATA, memory, memory),
        # At the first it is ended as too slow. The last only stands behind it: on a busy machine the system may look
        # so late that it would otherwise be killed first, and seem to lack memory.
        (resource.RLIMIT_CPU, seconds, seconds + 60),
        (resource.RLIMIT_FSIZE, 0, 0),
        (resource.RLIMIT_CORE, 0, 0),
    ):
        _, hard = resource.getrlimit(what)
        given = hard if hard != resource.RLIM_INFINITY else last
        resource.setrlimit(what, (min(most, given), min(last, given)))


def _end_with(source: int) -> None:
    """End when the other side does, even if it was killed."""
    os.read(source, 1)
    os._exit(1)


if __name__ == "__main__":
    main()
