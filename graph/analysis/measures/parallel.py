"""Runs compiled loops over all people on every core, in stretches, with progress and interruption between them.

numba compiles the loops, which release the interpreter's lock, so that threads really run side by side and
requests are answered at the same time. (Two requests must not enter numba's own `parallel=True` at once.)
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from functools import reduce
from threading import Event, local
from typing import Any, TypeVar, cast

import numba
import numpy as np
from numpy.typing import NDArray

Progress = Callable[[int, int], None]
"""Called with how much is done, and of how much; may raise to stop the work."""

T = TypeVar("T")
F = TypeVar("F", bound=Callable[..., object])

_thread = local()
_STRETCHES = 64
_FEW = 2_000
"""Below so many people, one thread is quicker than several."""


def compiled(function: F) -> F:
    """Compile a loop at its first call, and cache the result on disk for the next process if possible."""
    loop = cast(Any, numba.njit(nogil=True, error_model="numpy")(function))
    # If neither the source's folder nor the user's own is writable, each process compiles again.
    with suppress(RuntimeError):
        loop.enable_caching()
    return cast(F, loop)


def quiet(_done: int, _total: int) -> None:
    """For callers who do not need progress."""


def both(one: Progress, other: Progress) -> Progress:
    """Tells two who want to know; each may stop the work."""

    def tell(done: int, total: int) -> None:
        one(done, total)
        other(done, total)

    return tell


def cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@contextmanager
def sparing_a_core() -> Iterator[None]:
    """Within this, `over_people` leaves a core for people who wait for an answer, if there is more than one."""
    _thread.spares = True
    try:
        yield
    finally:
        _thread.spares = False


def over_people(
    n: int,
    make: Callable[[], T],
    work: Callable[[T, int, int], object],
    progress: Progress = quiet,
    each: int = 1,
) -> list[T]:
    """Do `work(own, start, stop)` for stretches that together are 0 ... n - 1; return every thread's `own`.

    Which thread has which stretch depends only on the number of cores used, so that sums do not differ between runs.

    Args:
        make: makes what one thread writes into; no two threads share it.
        work: a compiled loop over people from `start` up to, not including, `stop`.
        each: how many people the work for one person goes over: little work is not shared out.
    """
    shared = n * each >= _FEW
    used = max(1, cores() - getattr(_thread, "spares", False))
    threads, stretches = (used, min(n, _STRETCHES)) if shared else (1, 1)
    edges = [n * part // stretches for part in range(stretches + 1)]
    owned = [make() for _ in range(threads)]
    stop = Event()
    done = 0

    def one(thread: int) -> None:
        nonlocal done
        for part in range(thread, stretches, threads):
            if stop.is_set():
                return
            work(owned[thread], edges[part], edges[part + 1])
            done += 1
            if thread == 0:
                progress(done, stretches)

    if threads == 1:
        one(0)
        return owned
    with ThreadPoolExecutor(threads - 1) as others:
        waiting = [others.submit(one, thread) for thread in range(1, threads)]
        try:
            one(0)
        except BaseException:
            stop.set()
            raise
        for other in waiting:
            other.result()
    return owned


def added(owned: Sequence[NDArray[Any]]) -> NDArray[Any]:
    """The sum of what all threads counted."""
    return reduce(np.add, owned)
