"""Work beside requests: one thing after another, in a stated order, so that requests keep the processor."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from threading import Lock, Thread
from typing import Any, NamedTuple


class _Job(NamedTuple):
    do: Callable[[], None]
    long: bool


class Background:
    """One thread that does what is short before what is long, and of these what was asked for last.

    Who waits asks again, so what nobody waits for any more comes last. What has begun is not put off for anything else.
    The thread ends when nothing is left to do, and with the process.
    """

    def __init__(self) -> None:
        self._waiting: dict[Future[Any], _Job] = {}  # the one asked for last is the last
        self._working = False
        self._lock = Lock()

    def add(self, future: Future[Any], do: Callable[[], None], *, long: bool) -> None:
        """Queue what fulfils a future; `do` raises nothing."""
        with self._lock:
            self._waiting[future] = _Job(do, long)
            if not self._working:
                self._working = True
                Thread(target=self._work, name="background", daemon=True).start()

    def asked_again(self, future: Future[Any]) -> None:
        """Move it before the others of its kind, if it has not begun."""
        with self._lock:
            if job := self._waiting.pop(future, None):
                self._waiting[future] = job

    def _work(self) -> None:
        while job := self._next():
            job.do()

    def _next(self) -> _Job | None:
        with self._lock:
            if not self._waiting:
                self._working = False
                return None
            short = [future for future, job in self._waiting.items() if not job.long]
            return self._waiting.pop(short[-1] if short else next(reversed(self._waiting)))
