"""The search for rubbish is put off for as long as a block lasts, however it ends, and not a moment longer."""

from __future__ import annotations

import gc

import pytest

from graph.collecting import collecting_later


def test_it_is_off_inside_and_on_after_a_failure() -> None:
    def fails() -> None:
        with collecting_later():
            seen.append(gc.isenabled())
            raise KeyError

    seen: list[bool] = []
    assert gc.isenabled()
    with pytest.raises(KeyError):
        fails()
    assert seen == [False]
    assert gc.isenabled()


def test_whoever_had_it_off_keeps_it_off() -> None:
    with collecting_later():
        with collecting_later():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()
