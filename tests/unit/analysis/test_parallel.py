"""Loops shared out over all people: every person once, the same sums every time, and stopped when told to."""

from __future__ import annotations

import threading
import time

import numpy as np
import pytest
from numba.core.dispatcher import Dispatcher
from numpy.typing import NDArray

from graph.analysis.measures.parallel import added, compiled, cores, over_people, quiet, sparing_a_core

Counts = NDArray[np.int64]


def visits(n: int, seen: list[tuple[int, int]]) -> Counts:
    """How often each of n people was worked on; notes how much was done of how much."""

    def work(own: Counts, start: int, stop: int) -> None:
        own[start:stop] += 1

    return added(over_people(n, lambda: np.zeros(n, dtype=np.int64), work, lambda *done: seen.append(done)))


@pytest.mark.parametrize("n", [0, 1, 1_999, 2_000, 2_001, 10_007])
def test_everybody_is_visited_once(n: int) -> None:
    assert visits(n, []).tolist() == [1] * n


def test_progress_rises_to_no_more_than_all() -> None:
    seen: list[tuple[int, int]] = []
    visits(5_000, seen)
    done = [part for part, _ in seen]
    assert done == sorted(done)
    assert len({total for _, total in seen}) == 1
    assert 0 < done[-1] <= seen[0][1]


def test_few_people_are_one_stretch_of_one_thread() -> None:
    seen: list[tuple[int, int]] = []
    visits(10, seen)
    assert seen == [(1, 1)]
    assert len(over_people(10, list, lambda own, *_: own.append(threading.get_ident()), quiet)) == 1


def test_no_two_threads_share_what_they_write_into(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graph.analysis.measures.parallel.cores", lambda: 3)
    threads: list[set[int]] = over_people(3_000, set, lambda own, *_: own.add(threading.get_ident()), quiet)
    assert len(threads) == 3
    assert all(len(own) == 1 for own in threads)


def test_a_core_is_left_to_others_where_that_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    def used() -> int:
        return len(over_people(3_000, list, lambda *_: None, quiet))

    for there, sparing in ((3, 2), (1, 1)):
        monkeypatch.setattr("graph.analysis.measures.parallel.cores", lambda there=there: there)
        with sparing_a_core():
            assert used() == sparing
        assert used() == there


def test_sums_do_not_differ_between_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tenths add up to something else in another order, so equality to the last bit shows the order is fixed."""
    monkeypatch.setattr("graph.analysis.measures.parallel.cores", lambda: 3)

    def work(own: NDArray[np.float64], start: int, stop: int) -> None:
        for person in range(start, stop):
            own[0] += 0.1 * person

    def once() -> float:
        return float(added(over_people(6_000, lambda: np.zeros(1), work, quiet))[0])

    assert len({once() for _ in range(5)}) == 1


def test_progress_may_stop_the_work(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graph.analysis.measures.parallel.cores", lambda: 2)
    worked: list[int] = []

    def work(_own: object, start: int, _stop: int) -> None:
        worked.append(start)
        time.sleep(0.002)

    def refuse(_done: int, _total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        over_people(64_000, object, work, refuse)
    assert len(worked) < 32, "the other thread went on"


def test_a_failure_in_another_thread_is_heard(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graph.analysis.measures.parallel.cores", lambda: 2)
    here = threading.get_ident()

    def work(_own: object, _start: int, _stop: int) -> None:
        if threading.get_ident() != here:
            raise RuntimeError("out of luck")

    with pytest.raises(RuntimeError, match="out of luck"):
        over_people(4_000, object, work, quiet)


def test_there_is_at_least_one_core() -> None:
    assert cores() >= 1


def test_where_nothing_may_be_written_loops_are_compiled_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_loop: object) -> None:
        raise RuntimeError("cannot cache function: no locator available")

    monkeypatch.setattr(Dispatcher, "enable_caching", refuse)

    @compiled
    def twice(number: int) -> int:
        return 2 * number

    assert twice(21) == 42
