"""Garbage collection pauses for as long as a block lasts, however it ends, and no longer."""

from __future__ import annotations

import gc

import pytest

from graph.imports.gc_pause import gc_paused


def test_it_is_off_inside_and_on_after_a_failure() -> None:
    def fails() -> None:
        with gc_paused():
            seen.append(gc.isenabled())
            raise KeyError

    seen: list[bool] = []
    assert gc.isenabled()
    with pytest.raises(KeyError):
        fails()
    assert seen == [False]
    assert gc.isenabled()


def test_whoever_had_it_off_keeps_it_off() -> None:
    with gc_paused():
        with gc_paused():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()


def test_what_the_block_made_is_not_searched_first() -> None:
    with gc_paused():
        made = [[number] for number in range(1_000)]
    assert not {id(one) for one in gc.get_objects(0)} & {id(one) for one in made}
    assert gc.get_freeze_count() == 0
