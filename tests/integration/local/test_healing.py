"""Killed in the middle of an import or its undo, it heals without a person, and holds all of it or nothing."""

from __future__ import annotations

import os
import random
import signal
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from threading import Thread

import pytest

from tests.many import digest, write_files
from tests.tried import KILLS, PATIENCE, Tried, wait_until
from tests.up import Up

PEOPLE, TIES_EACH = 5_000, 6
NOTHING, ALL = (0, 0), (PEOPLE, PEOPLE * TIES_EACH)
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
    made.end()


def held(up: Up) -> tuple[int, int]:
    """People and ties in the graph."""
    with up.driver() as driver:
        (found,) = driver.execute_query(
            "RETURN COUNT { (:Person) } AS people, COUNT { ()-[:KNOWS]->() } AS ties"
        ).records
    return found["people"], found["ties"]


def undo(up: Up) -> None:
    """Undo the import that is there."""
    (change, *_) = up.ask("GET", "/api/imports")["imports"]
    up.ask("DELETE", f"/api/imports/{change['id']}")


class Importing:
    """`weft import` beside what serves."""

    before = NOTHING

    def __init__(self, up: Up, files: Path) -> None:
        self._process = up.weft("import", str(files))
        self.pid = self._process.pid

    def has_ended(self) -> bool:
        return self._process.poll() is not None

    def wait(self) -> None:
        self._process.communicate(timeout=PATIENCE)


class Undoing:
    """Undo, which the application does for a client."""

    before = ALL

    def __init__(self, up: Up, files: Path) -> None:
        self.pid = up.application()
        self._thread = Thread(target=self._undo, args=(up,))
        self._thread.start()

    def _undo(self, up: Up) -> None:
        with suppress(OSError):  # what is killed answers nobody
            undo(up)

    def has_ended(self) -> bool:
        return not self._thread.is_alive()

    def wait(self) -> None:
        self._thread.join(PATIENCE)


@pytest.mark.parametrize("victim", ["writer", "neo4j"])
@pytest.mark.parametrize("work", [Importing, Undoing])
def test_killed_in_the_middle_it_heals(
    up: Up, tmp_path: Path, tried: Tried, work: type[Importing | Undoing], victim: str
) -> None:
    tried.what = f"{victim} killed, {work.__name__.lower()} {sum(ALL):,} rows"
    files = write_files(tmp_path / "files", PEOPLE, TIES_EACH)
    up.run("import", str(files))
    with up.store() as store:
        whole = digest(store)
    chance, outcomes = random.Random(4), list[str]()
    for _ in range(KILLS):
        if held(up) != work.before:
            undo(up) if work is Importing else up.run("import", str(files))
        with tried.once():
            working = work(up, files)
            while held(up) == work.before:  # nothing of it is there yet
                assert not working.has_ended(), "it ended before it could be cut off"
            time.sleep(chance.random())
            killed = time.monotonic()
            os.kill(up.neo4j_pid() if victim == "neo4j" else working.pid, signal.SIGKILL)
            working.wait()
            if victim == "neo4j":
                up.says("Neo4j answers again.")
            wait_until(lambda: up.health() == "ready" and held(up) in {NOTHING, ALL}, "it did not heal")
            tried.seconds.append(time.monotonic() - killed)
            if held(up) == ALL:
                with up.store() as store:
                    assert digest(store) == whole
            outcomes.append("rolled back" if held(up) == work.before else "done")
    tried.figures.append(f"{outcomes.count('rolled back')} rolled back")
    assert "rolled back" in outcomes, "none was killed in the middle"
