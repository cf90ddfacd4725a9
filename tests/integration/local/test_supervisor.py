"""`weft up` over a Neo4j of its own: whatever is killed comes back, and ends when it is told to."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from queue import Empty, Queue
from threading import Thread

import pytest

from graph.local.state import State, started
from graph.settings import ROOT
from tests.neo4j import free_port

PATIENCE = 300
"""Seconds to wait for what takes a few on a quiet machine."""


class Up:
    """A running `weft up`, and what it has said."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.port = free_port()
        environment = {key: value for key, value in os.environ.items() if not key.startswith("WEFT_")} | {
            "WEFT_HOME": str(home),
            "WEFT_PORT": str(self.port),
            "WEFT_BOLT_PORT": str(free_port()),
            "WEFT_NEO4J_HEAP": "512m",
        }
        self.process = subprocess.Popen(
            [Path(sys.executable).with_name("weft"), "up"],
            env=environment,
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
        )
        self._said: Queue[str] = Queue()
        Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        assert self.process.stdout
        for line in self.process.stdout:
            self._said.put(line.rstrip())

    def says(self, words: str) -> None:
        """Wait until it says this."""
        try:
            while words not in self._said.get(timeout=PATIENCE):
                pass
        except Empty:
            raise AssertionError(f"it did not say {words!r}") from None

    def health(self) -> str:
        """What kind of state it is in."""
        try:
            with urllib.request.urlopen(
                f"http://127.0.0.1:{self.port}/api/health", timeout=PATIENCE
            ) as answer:
                return str(json.load(answer)["status"])
        except urllib.error.HTTPError as error:
            return str(json.load(error)["type"]).rpartition("/")[2]
        except OSError:
            return "no answer"

    def is_ready(self) -> None:
        """Wait until it is."""
        until = time.monotonic() + PATIENCE
        while (found := self.health()) != "ready":
            assert time.monotonic() < until, found
            time.sleep(0.2)

    def application(self) -> int:
        """The process that answers."""
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text().split()
        (found,) = [int(pid) for pid in children if b"api.serve" in Path(f"/proc/{pid}/cmdline").read_bytes()]
        return found

    def neo4j(self) -> int:
        """Its Neo4j."""
        state = State.load(self.home / "neo4j" / "process.json")
        assert state
        return state.neo4j.pid


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

    os.kill(up.neo4j(), signal.SIGKILL)
    up.says("Neo4j has ended. It starts again")
    up.says("Neo4j answers again.")
    up.is_ready()

    application, neo4j = up.application(), up.neo4j()
    assert application != first
    up.process.send_signal(signal.SIGTERM)
    assert up.process.wait(PATIENCE) == 0
    assert started(application) is None
    assert started(neo4j) is None


@pytest.mark.soak
@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="children are looked up in /proc")
def test_one_that_is_killed_leaves_no_application_behind(up: Up) -> None:
    application, neo4j = up.application(), up.neo4j()
    up.process.kill()
    up.process.wait()
    until = time.monotonic() + 30
    while started(application):
        assert time.monotonic() < until
        time.sleep(0.1)
    assert started(neo4j)
    again = Up(up.home)
    again.says("Weft is at http://")
    assert again.neo4j() == neo4j
    again.process.send_signal(signal.SIGINT)
    assert again.process.wait(PATIENCE) == 0
