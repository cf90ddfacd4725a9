"""What is worked out from the graph and stays true until its version moves: worked out once, however many ask."""

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
    """Values by key, the latest used ones kept. A key should hold everything that its value depends on.

    Who asks for a value that another is working out waits for it, so that nobody meets a half-made one and nothing
    is made twice at once. What fails is not kept.
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
        """Keep so many values.

        Args:
            patience: seconds that `soon` waits for a value; until it is there, if None.
            weigh: how much a value takes; past `most` together, the latest `least` alone are kept.
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
        """The value of this key, worked out beside the caller, one such at a time; None if it takes longer.

        Asking again later gives the value. Work begun goes on, and ends with the process.
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

    @contextmanager
    def nothing_beside(self) -> Iterator[None]:
        """Within this, `soon` begins nothing and gives None to this thread: for who asks before anybody waits."""
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
        """Forget what was used longest ago while everything together is too heavy."""
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
