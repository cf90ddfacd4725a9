"""Values worked out from the graph, valid until its version changes: worked out once, even if many requests ask."""

from __future__ import annotations

import logging
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterator
from concurrent.futures import CancelledError, Future
from concurrent.futures import TimeoutError as NotYet
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Lock, local
from typing import Any, TypeVar

from graph.background import Background

T = TypeVar("T")

Progress = Callable[[int, int], None]
"""Called with how much is done, and of how much; raises to stop work that is out of date."""

_log = logging.getLogger(__name__)


class _OutOfDate(Exception):
    """Ends work for a version that the graph no longer has."""


@dataclass(eq=False)
class _Entry:
    """A value, or the promise of one.

    Attributes:
        version: of the graph that it is worked out for in the background; None where it is made anyway.
        weight: how much it takes, once it is there.
    """

    version: int | None = None
    future: Future[Any] = field(default_factory=Future)
    weight: float = 0


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
        self._made: OrderedDict[Hashable, _Entry] = OrderedDict()  # the latest used last
        self._weight: float = 0
        self._version: int | None = None
        self._lock = Lock()
        self._background = Background()
        self._asker = local()

    def get(self, key: Hashable, make: Callable[[], T]) -> T:
        """The value of this key, worked out by the caller if nobody has."""
        entry, new = self._claim(key)
        if new:
            self._fulfil(key, entry, make)
        try:
            return entry.future.result()  # type: ignore[no-any-return]
        except CancelledError:
            return self.get(key, make)

    def soon(
        self, key: Hashable, make: Callable[[Progress], T], *, version: int | None, long: bool = False
    ) -> T | None:
        """The value of this key, worked out in the background; None if it takes longer, or fails.

        One value is worked out after the other, in the order of `Background`. Asking again later returns the value.
        A failure is logged, and tried again when somebody asks again.

        Args:
            make: calls what it is given between its parts, so that it can be stopped there.
            version: of the graph, if the value is of no use for any other: it is dropped, begun or not, once the graph
                has another. None where it is.
            long: whether it takes longer than most, so that these come first.
        """
        if getattr(self._asker, "leaves_it", False):
            return None
        entry, new = self._claim(key, version)
        if new:
            self._background.add(entry.future, lambda: self._fulfil_beside(key, entry, make), long=long)
        else:
            self._background.asked_again(entry.future)
        try:
            return entry.future.result(self._patience)  # type: ignore[no-any-return]
        except (NotYet, CancelledError):
            return None
        except Exception:  # logged where it was worked out
            return None

    def now_at(self, version: int) -> None:
        """Drop what the background has begun or still has to do for another version of the graph."""
        with self._lock:
            if version == self._version:
                return
            self._version = version
            for key in [key for key, entry in self._made.items() if self._out_of_date(entry)]:
                self._remove(key)

    def ready(self, key: Hashable) -> Any | None:
        """The value of this key, if it has been worked out."""
        with self._lock:
            entry = self._made.get(key)
        return entry.future.result() if entry and _there(entry) else None

    def values(self) -> list[Any]:
        """All values that have been worked out."""
        with self._lock:
            made = list(self._made.values())
        return [entry.future.result() for entry in made if _there(entry)]

    def forget(self, key: Hashable) -> None:
        """Drop a value."""
        with self._lock:
            if key in self._made:
                self._remove(key)

    @contextmanager
    def nothing_beside(self) -> Iterator[None]:
        """Within this, `soon` starts nothing and returns None in this thread: for questions before anybody waits."""
        self._asker.leaves_it = True
        try:
            yield
        finally:
            self._asker.leaves_it = False

    def _claim(self, key: Hashable, version: int | None = None) -> tuple[_Entry, bool]:
        """The entry of a key, and whether the caller is the one to fulfil it."""
        with self._lock:
            entry = self._made.get(key)
            if entry is not None:
                self._made.move_to_end(key)
                return entry, False
            entry = _Entry(version)
            if self._out_of_date(entry):  # a late request: it is about to find out
                entry.future.cancel()
                return entry, False
            self._made[key] = entry
            if len(self._made) > self._entries:
                self._remove(next(iter(self._made)))
            return entry, True

    def _out_of_date(self, entry: _Entry) -> bool:
        known = None not in (entry.version, self._version)
        return known and entry.version != self._version and not entry.future.done()

    def _remove(self, key: Hashable) -> None:
        """Drop an entry; what the background was to work out is not worked out."""
        entry = self._made.pop(key)
        self._weight -= entry.weight
        if entry.version is not None:
            entry.future.cancel()

    def _fulfil(self, key: Hashable, entry: _Entry, make: Callable[[], Any]) -> None:
        """Work a value out; its future is done then, or cancelled."""
        try:
            value = make()
            weight = self._weigh(value)
            entry.future.set_result(value)
            self._keep(key, entry, weight)
        except BaseException as error:
            with self._lock:
                if self._made.get(key) is entry:
                    del self._made[key]
                if not entry.future.cancelled():
                    entry.future.set_exception(error)

    def _keep(self, key: Hashable, entry: _Entry, weight: float) -> None:
        """Count what a value takes, and drop those used longest ago while all together take too much."""
        with self._lock:
            if self._made.get(key) is not entry:
                return
            entry.weight = weight
            self._weight += weight
            while len(self._made) > self._least and self._weight > self._most:
                self._remove(next(iter(self._made)))

    def _fulfil_beside(self, key: Hashable, entry: _Entry, make: Callable[[Progress], Any]) -> None:
        def stop_if_dropped(_done: int = 0, _total: int = 0) -> None:
            if entry.future.cancelled():
                raise _OutOfDate

        def work() -> Any:
            stop_if_dropped()
            return make(stop_if_dropped)

        self._fulfil(key, entry, work)
        if not entry.future.cancelled() and (error := entry.future.exception()):
            _log.error("what was worked out in the background failed", exc_info=error)


def _there(entry: _Entry) -> bool:
    return entry.future.done() and not entry.future.cancelled() and not entry.future.exception()
