"""What is believed about a process: only what the system says now."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.local.state import Process, State


@pytest.fixture
def sleeper() -> Iterator[subprocess.Popen[bytes]]:
    process = subprocess.Popen(["sleep", "60"])
    yield process
    process.kill()
    process.wait()


def test_a_state_is_read_back_as_it_was_saved(tmp_path: Path, sleeper: subprocess.Popen[bytes]) -> None:
    for state in (
        State(Process.of(sleeper.pid), 12345, False, (Process.current(), Process.of(sleeper.pid))),
        State(Process.of(sleeper.pid), 12345, True, ()),
    ):
        state.save(tmp_path / "state")
        assert State.load(tmp_path / "state") == state


def test_uses_are_counted_and_those_of_the_dead_forgotten(sleeper: subprocess.Popen[bytes]) -> None:
    me, other, dead = Process.current(), Process.of(sleeper.pid), Process(sleeper.pid, "long ago")
    state = State(other, 12345, False, (dead, other))
    assert state.living == (other,)
    twice = state.with_user().with_user()
    assert twice.users == (other, me, me)
    assert twice.without_user().users == (other, me)
    assert twice.without_user().without_user().without_user().users == (other,)


def test_a_killed_process_is_not_alive_even_before_its_parent_has_noticed(
    tmp_path: Path, sleeper: subprocess.Popen[bytes]
) -> None:
    process = Process.of(sleeper.pid)
    State(process, 12345, True, ()).save(tmp_path / "state")
    assert process.alive
    os.kill(sleeper.pid, signal.SIGKILL)
    until = time.monotonic() + 5
    while process.alive and time.monotonic() < until:
        time.sleep(0.01)
    assert not process.alive
    assert State.load(tmp_path / "state") is None


def test_a_later_process_with_the_same_number_is_another_one(sleeper: subprocess.Popen[bytes]) -> None:
    assert not Process(sleeper.pid, "long ago").alive


@pytest.mark.parametrize("said", ["", "{", "[]", '{"neo4j": 5}', '{"neo4j": {"pid": 1}, "port": 1}'])
def test_an_unreadable_state_counts_as_none(tmp_path: Path, said: str) -> None:
    (tmp_path / "state").write_text(said)
    assert State.load(tmp_path / "state") is None
    assert State.load(tmp_path / "missing") is None
