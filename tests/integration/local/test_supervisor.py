"""`weft up` over a Neo4j of its own: whatever is killed comes back, and ends when it is told to."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.local.state import started
from tests.tried import PATIENCE
from tests.up import Up


@pytest.fixture
def up(tmp_path: Path) -> Iterator[Up]:
    made = Up(tmp_path / "home")
    made.says("Weft is at http://")
    yield made
    if made.process.poll() is None:
        made.process.send_signal(signal.SIGINT)
        made.process.wait(PATIENCE)


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="children are looked up in /proc")
def test_what_is_killed_comes_back_and_all_ends_together(up: Up) -> None:
    up.is_ready()
    first = up.application()
    os.kill(first, signal.SIGKILL)
    up.says("The application has ended by signal 9. It starts again")
    up.is_ready()

    os.kill(up.neo4j_pid(), signal.SIGKILL)
    up.says("Neo4j has ended. It starts again")
    up.says("Neo4j answers again.")
    up.is_ready()

    application, neo4j = up.application(), up.neo4j_pid()
    assert application != first
    up.process.send_signal(signal.SIGTERM)
    assert up.process.wait(PATIENCE) == 0
    assert started(application) is None
    assert started(neo4j) is None


@pytest.mark.soak
@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="children are looked up in /proc")
def test_one_that_is_killed_leaves_no_application_behind(up: Up) -> None:
    application, neo4j = up.application(), up.neo4j_pid()
    up.process.kill()
    up.process.wait()
    until = time.monotonic() + 30
    while started(application):
        assert time.monotonic() < until
        time.sleep(0.1)
    assert started(neo4j)
    again = Up(up.home)
    again.says("Weft is at http://")
    assert again.neo4j_pid() == neo4j
    again.process.send_signal(signal.SIGINT)
    assert again.process.wait(PATIENCE) == 0
