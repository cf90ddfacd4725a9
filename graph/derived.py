"""Values worked out from the graph, valid until its version changes: worked out once, even if many requests ask."""

from __future__ import annotations

import logging
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterator
from concurrent.futures import Future
from concurrent.futures import TimeoutError as NotYet
from contextlib import contextmanager
from threading import Lock, Semaphore, Thread, local
from typing import Any, TypeVar

T = TypeVar("T")

_log = logging.getLogger(__name__)
_one_at_a_time = Semaphore(1)


class Derived:
    """A cache of values by key; the latest used ones stay. A key must hold everything that its value depends on.

    A request for a value that another is working out waits for it, so that nobody gets a half-made one and nothing
    is made twice at once. Failures are not cached.
    """

    def __init__(
        self,
        entries: int,
        patience: float | None = None,
        *,
        weigh: Callable[[Any], float] = lambda _value: 0,
        most: float = 0,
        least: int = 1,
    ) -> None:
        """A cache of so many values.

        Args:
            patience: seconds that `soon` waits for a value; until it is there, if None.
            weigh: how much a value takes; past `most` together, only the latest `least` stay.
        """
        self._patience = patience
        self._weigh, self._most, self._least = weigh, most, least
        self._entries = entries
        self._made: OrderedDict[Hashable, Future[Any]] = OrderedDict()  # the latest used last
        self._lock = Lock()
        self._asker = local()

    def get(self, key: Hashable, make: Callable[[], T]) -> T:
        """The value of this key, worked out by the caller if nobody has."""
        future, new = self._claim(key)
        if new:
            self._fulfil(key, future, make)
        return future.result()  # type: ignore[no-any-return]

    def soon(self, key: Hashable, make: Callable[[], T]) -> T | None:
        """The value of this key, worked out in the background, one at a time; None if it takes longer.

        Asking again later returns the value. Work that has begun goes on, and ends with the process.
        """
        if getattr(self._asker, "leaves_it", False):
            return None
        future, new = self._claim(key)
        if new:
            Thread(target=self._fulfil_quietly, args=(key, future, make), daemon=True).start()
        try:
            return future.result(self._patience)  # type: ignore[no-any-return]
        except NotYet:
            return None

    def ready(self, key: Hashable) -> Any | None:
        """The value of this key, if it has been worked out."""
        with self._lock:
            future = self._made.get(key)
        return future.result() if future and future.done() and not future.exception() else None

    def values(self) -> list[Any]:
        """All values that have been worked out."""
        with self._lock:
            made = list(self._made.values())
        return [future.result() for future in made if future.done() and not future.exception()]

    def forget(self, key: Hashable) -> None:
        """Drop a value."""
        with self._lock:
            self._made.pop(key, None)

    @contextmanager
    def nothing_beside(self) -> Iterator[None]:
        """Within this, `soon` starts nothing and returns None in this thread: for questions before anybody waits."""
        self._asker.leaves_it = True
        try:
            yield
        finally:
            self._asker.leaves_it = False

    def _claim(self, key: Hashable) -> tuple[Future[Any], bool]:
        with self._lock:
            future = self._made.get(key)
            if future is not None:
                self._made.move_to_end(key)
                return future, False
            future = self._made[key] = Future()
            if len(self._made) > self._entries:
                self._made.popitem(last=False)
            return future, True

    def _fulfil(self, key: Hashable, future: Future[Any], make: Callable[[], Any]) -> None:
        try:
            future.set_result(make())
            self._let_go()
        except BaseException as error:
            with self._lock:
                if self._made.get(key) is future:
                    del self._made[key]
            future.set_exception(error)

    def _let_go(self) -> None:
        """Drop the values used longest ago while all together are too heavy."""
        with self._lock:
            while len(self._made) > self._least and self._weight() > self._most:
                self._made.popitem(last=False)

    def _weight(self) -> float:
        made = [future for future in self._made.values() if future.done() and not future.exception()]
        return sum(self._weigh(future.result()) for future in made)

    def _fulfil_quietly(self, key: Hashable, future: Future[Any], make: Callable[[], Any]) -> None:
        with _one_at_a_time:
            self._fulfil(key, future, make)
        if error := future.exception():
            _log.error("what was worked out in the background failed", exc_info=error)
