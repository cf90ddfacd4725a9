"""Killed in the middle of an import, it heals without a person, and holds all of it or nothing."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from graph.settings import ROOT
from tests.up import PATIENCE, Up

TIMES = 20
PEOPLE, TIES_EACH = 5_000, 6
ALL = (PEOPLE, PEOPLE * TIES_EACH)
pytestmark = [
    pytest.mark.soak,
    pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="children are looked up in /proc"),
]


@pytest.fixture
def up(tmp_path: Path) -> Iterator[Up]:
    """One whose Neo4j has memory for 22,000 rows in a transaction: more are written in several."""
    made = Up(tmp_path / "home", WEFT_NEO4J_HEAP="256m")
    made.says("Weft is at http://")
    yield made
    made.process.send_signal(signal.SIGINT)
    made.process.wait(PATIENCE)


def held(up: Up) -> tuple[int, int]:
    """People and ties on the map."""
    with up.driver() as driver:
        (found,) = driver.execute_query(
            "RETURN COUNT { (:Person) } AS people, COUNT { ()-[:KNOWS]->() } AS ties"
        ).records
    return found["people"], found["ties"]


def importing(up: Up, folder: Path) -> subprocess.Popen[bytes]:
    """`weft import` of more than one transaction holds, beside what serves."""
    environment = os.environ | {
        "WEFT_HOME": str(up.home),
        "WEFT_NEO4J_HEAP": "256m",
    }
    return subprocess.Popen(
        [Path(sys.executable).with_name("weft"), "import", str(folder)],
        env=environment,
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


@pytest.mark.parametrize("victim", ["neo4j", "import"])
def test_killed_in_the_middle_of_an_import_it_heals(up: Up, tmp_path: Path, victim: str) -> None:
    people = "".join(f"{n},Synthetic Person {n}\n" for n in range(PEOPLE))
    ties = "".join(
        f"{n},{(n + step) % PEOPLE},{step}\n" for n in range(PEOPLE) for step in range(1, TIES_EACH + 1)
    )
    (tmp_path / "files").mkdir()
    (tmp_path / "files" / "people.csv").write_text("id,name\n" + people)
    (tmp_path / "files" / "ties.csv").write_text("from,to,strength\n" + ties)
    chance = random.Random(4)
    seen = []
    for _ in range(TIMES):
        process = importing(up, tmp_path / "files")
        until = time.monotonic() + PATIENCE
        while held(up)[0] == 0:  # nothing of it is there yet
            assert time.monotonic() < until
            assert process.poll() is None, "the import ended before it could be cut off"
        time.sleep(chance.random())
        killed = time.monotonic()
        os.kill(up.neo4j_pid() if victim == "neo4j" else process.pid, signal.SIGKILL)
        process.wait(PATIENCE)
        if victim == "neo4j":
            up.says("Neo4j answers again.")
        _wait(lambda: up.health() == "ready" and held(up) in {(0, 0), ALL})
        seen.append((held(up), round(time.monotonic() - killed, 1)))
        if held(up) == ALL:
            (change, *_) = up.ask("GET", "/api/imports")["imports"]
            up.ask("DELETE", f"/api/imports/{change['id']}")
            _wait(lambda: held(up) == (0, 0))
    assert (0, 0) in [what for what, _ in seen], "none was killed in the middle"
    print(f"\n{victim} killed, then held and seconds until ready: {seen}")  # noqa: T201  (figures for docs/reliability.md)


def _wait(done: Callable[[], bool]) -> None:
    until = time.monotonic() + PATIENCE
    while not done():
        assert time.monotonic() < until, "it did not heal"
        time.sleep(0.2)
