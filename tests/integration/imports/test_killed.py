"""A process that is killed while it applies an import leaves the map as it was before or as it is after.

The process is a real one, ended by SIGKILL at a random moment in each of so many equal parts of the time that the
import takes; what it read and worked out before is not in that time.
"""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest

from graph import lease
from graph.changes.transactions import half_written, recover
from graph.changes.undo import undo
from graph.errors import UpdateInProgress
from graph.model import Viewer
from graph.store import Store
from tests.conftest import ROOT
from tests.many import digest, write_files
from tests.neo4j import Address

LEAD = Viewer("lead")
T = TypeVar("T")


class Applying:
    """A process that waits for the word to apply an import."""

    def __init__(self, address: Address, folder: Path, how: str, rows_at_once: int) -> None:
        arguments = [address.uri, address.user, address.password, str(folder), how, str(rows_at_once)]
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.applying", *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
        )
        assert self._process.stdout
        assert self._process.stdin
        self._out, self._in = self._process.stdout, self._process.stdin
        assert self._out.readline() == "ready\n"

    def go(self) -> None:
        self._in.write("go\n")
        self._in.flush()

    def done(self) -> str:
        """Wait for its end; give the change it made."""
        change = self._out.readline().strip()
        assert self._process.wait() == 0
        return change

    def kill(self) -> None:
        self._process.send_signal(signal.SIGKILL)
        self._process.wait()


@pytest.mark.parametrize(
    ("people", "how", "times"),
    [
        pytest.param(600, "in_one_long_transaction", 3, id="whole"),
        pytest.param(600, "in_several_transactions", 3, id="in pieces"),
        pytest.param(2_500, "in_one_long_transaction", 20, id="large, whole", marks=pytest.mark.soak),
        pytest.param(2_500, "in_several_transactions", 10, id="large, in pieces", marks=pytest.mark.soak),
    ],
)
def test_killed_at_any_moment_it_has_done_all_of_it_or_nothing(
    empty: Store, neo4j_address: Address, tmp_path: Path, people: int, how: str, times: int
) -> None:
    write_files(tmp_path, people)
    before = digest(empty)
    took = 0.0
    # Neo4j plans the statements in the first, which takes several times as long as those that follow.
    for _ in range(2):
        whole = Applying(neo4j_address, tmp_path, how, people * 2 // 3)
        started = time.monotonic()
        whole.go()
        change = whole.done()
        took = time.monotonic() - started
        after = digest(empty)
        assert after != before
        undo(empty, LEAD, change)
        assert digest(empty) == before

    chance = random.Random(4)
    seen = []
    for part in range(times):
        applying = Applying(neo4j_address, tmp_path, how, people * 2 // 3)
        applying.go()
        time.sleep((part + chance.random()) / times * took * 1.1)
        applying.kill()
        _wait_until_nobody_writes(neo4j_address)
        cut_off = half_written(empty) is not None
        assert _once_free(lambda: recover(empty)) == cut_off
        assert half_written(empty) is None
        now = digest(empty)
        assert now in (before, after)
        seen.append("after" if now == after else "put back" if cut_off else "before")
        if now == after:
            (made,) = _imports(neo4j_address)
            _once_free(lambda made=made: undo(empty, LEAD, made))  # type: ignore[misc]
            assert digest(empty) == before
    assert "before" in seen or "put back" in seen, "no process was killed before it had ended"


def _once_free(work: Callable[[], T]) -> T:
    """Do it once the lease of the dead process has run out."""
    until = time.monotonic() + lease.LASTS_SECONDS + 10
    while True:
        try:
            return work()
        except UpdateInProgress:
            assert time.monotonic() < until, "the lease of a dead process did not run out"
            time.sleep(0.1)


def _wait_until_nobody_writes(address: Address) -> None:
    """What a killed process had sent, Neo4j still ends: commits, or rolls back once the connection is gone."""
    until = time.monotonic() + 60
    with address.driver() as driver:
        while time.monotonic() < until:
            open_ones = driver.execute_query(
                "SHOW TRANSACTIONS YIELD currentQuery WHERE NOT currentQuery STARTS WITH 'SHOW' RETURN count(*) AS n"
            ).records[0]["n"]
            if not open_ones:
                return
            time.sleep(0.05)
    raise AssertionError("a transaction of a killed process was open for a minute")


def _imports(address: Address) -> list[str]:
    """Changes by imports that nobody has undone."""
    with address.driver() as driver:
        found = driver.execute_query(
            "MATCH (c:Change {what: 'import'}) WHERE c.undone_by IS NULL RETURN c.id AS id"
        ).records
    return [record["id"] for record in found]
