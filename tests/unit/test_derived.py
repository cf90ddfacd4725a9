"""What is worked out from the graph: once, whole, and without keeping failures."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Event

import pytest

from graph.derived import Derived


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


def test_what_takes_longer_than_one_waits_is_there_the_next_time() -> None:
    derived, go_on = Derived(4, patience=0.01), Event()

    def make() -> int:
        go_on.wait(10)
        return 7

    assert derived.soon("key", make) is None
    go_on.set()
    assert derived.get("key", lambda: 0) == 7
    assert derived.soon("key", lambda: 0) == 7


def test_without_a_limit_one_waits() -> None:
    assert Derived(4).soon("key", lambda: 3) == 3


def test_who_asks_before_anybody_waits_begins_nothing() -> None:
    derived, made = Derived(4), []
    with derived.nothing_beside():
        assert derived.soon("key", lambda: made.append(1)) is None
        with ThreadPoolExecutor(1) as another:
            assert another.submit(derived.soon, "other", lambda: 3).result() == 3
    assert made == []
    assert derived.soon("key", lambda: 7) == 7
