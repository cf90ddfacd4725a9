"""Killed during an edit, a backup, a restore or a migration: the map and the files are as before or as after."""

from __future__ import annotations

import os
import random
import signal
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from threading import Thread
from zipfile import ZipFile

import pytest

from graph import lease, statements
from graph.backup import archive
from graph.backup.rows import tally_of
from graph.backup.sealing import Key
from graph.formats import csv_folder
from graph.opening import connected
from graph.records.dataset import KINDS
from graph.records.snapshot import snapshot
from graph.store import Store
from tests.backups import restored
from tests.conftest import ROOT
from tests.many import digest
from tests.tried import FEW_KILLS, PATIENCE, Tried, wait_until
from tests.up import Home, Up

OLDER = ROOT / "tests" / "older"
either = pytest.mark.parametrize("victim", ["writer", "neo4j"])
pytestmark = [
    pytest.mark.soak,
    pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="children are looked up in /proc"),
]


@pytest.fixture(scope="module")
def up(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Up]:
    """One that serves an invented network."""
    made = Up(tmp_path_factory.mktemp("up") / "home")
    made.says("Weft is at http://")
    made.run("seed", "synthetic", "--people", "3000", "--ties", "15000")
    yield made
    made.end()


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Home]:
    """Another home, whose Neo4j has started once."""
    made = Home(tmp_path_factory.mktemp("elsewhere") / "home")
    made.run("db", "start")
    yield made
    made.run("db", "stop")


class Edits:
    """A client that renames an organisation until it gets no answer."""

    def __init__(self, up: Up, path: str) -> None:
        self._up, self._path = up, path
        now = up.ask("GET", f"{path}/details")
        self.first = self.asked = self.acknowledged = int(now["row"]["name"].split()[1])
        self.thread = Thread(target=self._edit, args=(now["revision"],))
        self.thread.start()

    def _edit(self, revision: str) -> None:
        with suppress(OSError):
            while True:
                self.asked += 1
                saved = self._up.ask("PUT", self._path, revision=revision, name=f"Library {self.asked}")
                self.acknowledged, revision = self.asked, saved["revision"]

    def are_saved(self) -> bool:
        """Whether some of them are."""
        return self.acknowledged >= self.first + 3


@either
def test_an_edit(up: Up, tried: Tried, victim: str) -> None:
    tried.what = f"{victim} killed during an edit"
    id_ = up.ask("POST", "/api/organisations", name="Library 0")["row"]["id"]
    chance = random.Random(4)
    for _ in range(FEW_KILLS):
        with tried.once():
            edits = Edits(up, f"/api/organisations/{id_}")
            wait_until(edits.are_saved, "nothing is saved")
            time.sleep(chance.random())
            killed = _kill(up, victim, up.application())
            edits.thread.join(PATIENCE)
            _heals(up, victim)
            tried.seconds.append(time.monotonic() - killed)
            held = up.ask("GET", f"/api/organisations/{id_}/details")["row"]["name"]
            assert held in {f"Library {number}" for number in (edits.acknowledged, edits.asked)}
            recorded = up.ask("GET", f"/api/changes?of={id_}")["total"]
            assert recorded == 1 + int(held.split()[1])


@either
def test_a_backup(up: Up, tmp_path: Path, tried: Tried, victim: str) -> None:
    tried.what = f"{victim} killed during a backup"
    words = ("db", "backup", str(tmp_path / "map.weft"), "--plain")
    with up.store() as store:
        before = tally_of(store).checksum
    whole = 0
    took = _seconds_at_work(up, "backup", words)
    for moment in _moments(took):
        (tmp_path / "map.weft").unlink(missing_ok=True)
        with tried.once():
            killed = _kill_at_work(up, victim, "backup", words, moment)
            _heals(up, victim)
            if (tmp_path / "map.weft").exists():
                whole += 1
                assert archive.checked(tmp_path / "map.weft", Key()).graph == before
            assert {path.name for path in tmp_path.iterdir()} <= {"map.weft"}
            (tmp_path / "map.weft").unlink(missing_ok=True)
            _succeeds(up, words)
            tried.seconds.append(time.monotonic() - killed)
            assert archive.checked(tmp_path / "map.weft", Key()).graph == before
    tried.figures.append(f"{whole} whole, {tried.tried - whole} not there; by then the next one was made")
    assert whole < tried.tried, "none was killed in the middle"


@either
def test_a_restore(up: Up, elsewhere: Home, tmp_path: Path, tried: Tried, victim: str) -> None:
    tried.what = f"{victim} killed during a restore"
    file = tmp_path / "map.weft"
    up.run("db", "backup", str(file), "--plain")
    with up.store() as store:
        whole = _held(store)
    words = ("db", "restore", str(file))
    _empty(elsewhere)
    took = _seconds_at_work(elsewhere, "restore", words)
    cut_off = 0
    for moment in _moments(took):
        _empty(elsewhere)
        with tried.once():
            killed = _kill_at_work(elsewhere, victim, "restore", words, moment)
            if (elsewhere.home / "restoring").exists():
                cut_off += 1
                _succeeds(elsewhere, words)
            tried.seconds.append(time.monotonic() - killed)
            with connected(elsewhere.settings()) as store:
                assert _held(store) == whole
            assert not (elsewhere.home / "restoring").exists()
    tried.figures.append(f"{cut_off} cut off; by then the same command had restored it")
    assert cut_off, "none was killed in the middle"


@either
def test_a_migration(elsewhere: Home, tmp_path: Path, tried: Tried, victim: str) -> None:
    tried.what = f"{victim} killed during a migration"
    with ZipFile(OLDER / "schema-11.zip") as exported:
        exported.extractall(tmp_path / "then")
    then = csv_folder.dataset(tmp_path / "then")

    def older() -> None:
        _empty(elsewhere)
        with connected(elsewhere.settings()) as store:
            restored(store, elsewhere.settings(), OLDER / "schema-11.weft")
            assert store.behind()

    older()
    took = _seconds_at_work(elsewhere, "start", ("upgrade",))
    cut_off = 0
    for number, moment in enumerate(_moments(took)):
        older()
        with tried.once():
            # Most of the time goes into the backup before it: every other kill waits for its end.
            after = elsewhere.home / "upgrading" if number % 2 else None
            killed = _kill_at_work(elsewhere, victim, "start", ("upgrade",), 0 if after else moment, after)
            cut_off += (elsewhere.home / "upgrading").exists()
            _succeeds(elsewhere, ("upgrade",))
            tried.seconds.append(time.monotonic() - killed)
            with connected(elsewhere.settings()) as store:
                assert store.schema() == len(statements.migrations())
                now, _ = snapshot(store)
            for kind in KINDS:
                assert sorted(map(repr, now.rows(kind))) == sorted(map(repr, then.rows(kind))), kind
            assert not list((elsewhere.home / "backups").iterdir())
            assert not (elsewhere.home / "upgrading").exists()
    tried.figures.append(f"{cut_off} past its backup; by then the next start had finished it")
    assert cut_off, "none was killed past its backup"


def _held(store: Store) -> tuple[object, ...]:
    """All that a store holds; not the version of the map, which a restore raises if it was cut off."""
    tally = tally_of(store)
    return tally.labels, tally.types, digest(store)


def _empty(home: Home) -> None:
    """As a new home is, except that its Neo4j runs and has its password."""
    home.run("db", "start")
    with home.driver() as driver:
        driver.execute_query("MATCH (n) DETACH DELETE n")
    for name in ("secrets/pseudonyms", "restoring", "upgrading"):
        (home.home / name).unlink(missing_ok=True)


def _moments(took: float) -> list[float]:
    """A random moment in each of so many equal parts of the time that work takes, except its end."""
    chance = random.Random(4)
    return [(part + chance.random()) / FEW_KILLS * took * 0.8 for part in range(FEW_KILLS)]


def _is_at_work(store: Store, what: str) -> bool:
    found = lease.current(store)
    return bool(found and found["live"] and found["what"] == what)


def _seconds_at_work(home: Home, what: str, words: tuple[str, ...]) -> float:
    """How long a command has the lease that nobody ends."""
    process = home.weft(*words)
    with home.store() as store:
        wait_until(lambda: _is_at_work(store, what), "it did not begin")
        began = time.monotonic()
        while _is_at_work(store, what):
            time.sleep(0.01)
        took = time.monotonic() - began
    said, _ = process.communicate(timeout=PATIENCE)
    assert process.returncode == 0, said
    return took


def _kill_at_work(
    home: Home, victim: str, what: str, words: tuple[str, ...], moment: float, after: Path | None = None
) -> float:
    """Kill a command, or its Neo4j, so many seconds after it has taken the lease; return when that was.

    Args:
        after: a file that must be there first.
    """
    process = home.weft(*words)
    with home.store() as store:
        while not _is_at_work(store, what):
            assert process.poll() is None, "it ended before it could be cut off"
    while after and not after.exists():
        assert process.poll() is None, "it ended before it could be cut off"
    time.sleep(moment)
    killed = _kill(home, victim, process.pid)
    said, _ = process.communicate(timeout=PATIENCE)
    assert "Traceback" not in said
    assert "weft: look for fault" not in said, said
    return killed


def _kill(home: Home, victim: str, writer: int) -> float:
    os.kill(home.neo4j_pid() if victim == "neo4j" else writer, signal.SIGKILL)
    return time.monotonic()


def _heals(up: Up, victim: str) -> None:
    if victim == "neo4j":
        up.says("Neo4j answers again.")
    wait_until(lambda: up.health() == "ready", "it did not heal")


def _succeeds(home: Home, words: tuple[str, ...]) -> None:
    """Give a command again until the lease of the dead one has run out."""
    until = time.monotonic() + PATIENCE
    while (process := home.weft(*words)).wait(PATIENCE):
        said, _ = process.communicate()
        assert "Traceback" not in said
        assert time.monotonic() < until, said
