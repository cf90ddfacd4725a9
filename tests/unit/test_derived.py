"""What is worked out from the graph: once, whole, and without keeping failures."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Event

import pytest

from graph.derived import Derived, Progress


def test_a_value_is_made_once_though_many_ask_at_once() -> None:
    derived, made, together = Derived(4), [], Barrier(8)

    def make() -> str:
        made.append(1)
        time.sleep(0.05)
        return "value"

    def ask(_: int) -> str:
        together.wait()
        return derived.get("key", make)

    with ThreadPoolExecutor(8) as threads:
        assert list(threads.map(ask, range(8))) == ["value"] * 8
    assert len(made) == 1


def test_a_failure_reaches_everybody_who_asked_and_is_not_kept() -> None:
    derived, fails = Derived(4), True

    def make() -> int:
        if fails:
            raise RuntimeError("no")
        return 1

    with pytest.raises(RuntimeError):
        derived.get("key", make)
    fails = False
    assert derived.get("key", make) == 1


def test_the_latest_used_are_kept() -> None:
    derived = Derived(2)
    for key in ("a", "b", "a", "c"):
        derived.get(key, lambda key=key: key)  # type: ignore[misc]
    assert derived.get("a", lambda: "anew") == "a"
    assert derived.get("b", lambda: "anew") == "anew"


def test_past_a_weight_the_latest_few_are_kept() -> None:
    derived = Derived(8, weigh=len, most=5, least=2)
    for key in ("a", "bb", "cc"):  # five together
        derived.get(key, lambda key=key: key)  # type: ignore[misc]
    assert derived.get("a", lambda: "anew") == "a"
    derived.get("heavy", lambda: "heavy" * 2)
    assert derived.get("a", lambda: "anew") == "a", "the latest two, heavy as they are"
    assert derived.get("bb", lambda: "anew") == "anew"


def test_what_is_forgotten_or_pushed_out_weighs_nothing() -> None:
    derived = Derived(8, weigh=len, most=5)
    for key in ("a", "bbbb"):
        derived.get(key, lambda key=key: key)  # type: ignore[misc]
    derived.forget("bbbb")
    derived.get("cccc", lambda: "cccc")
    assert derived.get("a", lambda: "anew") == "a"
    derived.get("ddd", lambda: "ddd")  # four and a: c, used longest ago, is pushed out
    assert sorted(derived.values()) == ["a", "ddd"]
    derived.get("e", lambda: "e")
    assert sorted(derived.values()) == ["a", "ddd", "e"]


def test_what_takes_longer_than_one_waits_is_there_the_next_time() -> None:
    derived, go_on = Derived(4, patience=0.01), Event()

    def make(_: Progress) -> int:
        go_on.wait(10)
        return 7

    assert derived.soon("key", make, version=1) is None
    go_on.set()
    assert derived.get("key", lambda: 0) == 7
    assert derived.soon("key", lambda _: 0, version=1) == 7


def test_without_a_limit_one_waits() -> None:
    assert Derived(4).soon("key", lambda _: 3, version=1) == 3


def test_who_asks_before_anybody_waits_begins_nothing() -> None:
    derived, made = Derived(4), []
    with derived.nothing_beside():
        assert derived.soon("key", lambda _: made.append(1), version=1) is None
        with ThreadPoolExecutor(1) as another:
            assert another.submit(derived.soon, "other", lambda _: 3, version=1).result() == 3
    assert made == []
    assert derived.soon("key", lambda _: 7, version=1) == 7


class Busy:
    """A cache whose background is at work until it may go on, and what was begun there since, in order."""

    def __init__(self, version: int | None = 1) -> None:
        self.derived = Derived(32, patience=0)
        self.begun: list[str] = []
        self.stopped = Event()
        self._begun, self._go_on = Event(), Event()
        self.derived.now_at(1)
        self.derived.soon("busy", self._work, version=version)
        assert self._begun.wait(10)

    def _work(self, progress: Progress) -> str:
        self._begun.set()
        assert self._go_on.wait(10)
        try:
            progress(1, 2)
        except Exception:
            self.stopped.set()
            raise
        return "done"

    def asked(self, key: str, *, version: int | None = 1, long: bool = False) -> None:
        """Ask for what takes no time."""
        self.derived.soon(key, lambda _: self.begun.append(key), version=version, long=long)

    def go_on(self) -> list[str]:
        """What has been begun when nothing is left to do."""
        self._go_on.set()
        last = Event()
        self.derived.soon("last", lambda _: last.set(), version=None, long=True)
        assert last.wait(10)
        return self.begun


def test_short_work_comes_before_long_and_what_was_asked_for_last_before_the_rest() -> None:
    busy = Busy()
    busy.asked("fit", long=True)
    for key in ("a", "b", "c"):
        busy.asked(key)
    busy.asked("a")  # somebody still waits for it
    assert busy.go_on() == ["a", "c", "b", "fit"]


def test_what_is_queued_for_an_older_version_never_begins() -> None:
    busy = Busy(version=None)
    busy.asked("of the first")
    busy.asked("of any", version=None)
    busy.derived.now_at(2)
    busy.asked("of the first")  # by a request that has not noticed yet
    busy.asked("of the second", version=2)
    assert busy.go_on() == ["of the second", "of any"]
    assert not busy.stopped.is_set(), "what is of use for any version goes on"
    assert busy.derived.ready("busy") == "done"


def test_what_runs_for_an_older_version_is_stopped_and_that_is_no_failure(
    caplog: pytest.LogCaptureFixture,
) -> None:
    busy = Busy()
    busy.derived.now_at(2)
    assert busy.derived.ready("busy") is None
    busy.go_on()
    assert busy.stopped.is_set()
    assert busy.derived.ready("busy") is None
    assert not caplog.records


def test_who_waits_for_what_is_dropped_is_told_that_it_is_not_there() -> None:
    derived, begun, go_on = Derived(4), Event(), Event()

    def make(progress: Progress) -> int:
        begun.set()
        assert go_on.wait(10)
        progress(1, 1)
        return 1

    with ThreadPoolExecutor(1) as another:
        waiting = another.submit(derived.soon, "key", make, version=1)
        assert begun.wait(10)
        derived.now_at(2)
        assert waiting.result(10) is None
        go_on.set()
    assert derived.soon("key", lambda _: 5, version=2) == 5


def test_the_version_may_fall_as_after_a_restore() -> None:
    derived = Derived(4)
    derived.now_at(9)
    derived.now_at(2)
    assert derived.soon("key", lambda _: 5, version=2) == 5


def test_a_failure_in_the_background_is_logged_and_fails_nobody(caplog: pytest.LogCaptureFixture) -> None:
    derived = Derived(4)

    def make(_: Progress) -> int:
        raise RuntimeError("no")

    assert derived.soon("key", make, version=1) is None
    assert derived.soon("key", lambda _: 2, version=1) == 2
    assert [record.message for record in caplog.records] == ["what was worked out in the background failed"]


def test_what_was_queued_and_is_no_longer_kept_is_not_worked_out() -> None:
    busy = Busy(version=None)
    for number in range(40):
        busy.asked(f"{number}")
    assert len(busy.go_on()) < 32
    assert busy.begun[0] == "39"
