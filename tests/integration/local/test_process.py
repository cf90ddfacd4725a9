"""A managed Neo4j, really started and stopped, and really killed."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from neo4j import Driver, GraphDatabase

from graph.errors import PasswordRefused, SetupError
from graph.local.process import Server, running
from graph.local.state import Process
from graph.settings import ROOT, Settings
from graph.store import ping
from tests.neo4j import free_port

MakeSettings = Callable[[], Settings]

STARTER = """
import sys, time
from pathlib import Path
from graph.errors import SetupError
from graph.local.process import Server
from graph.settings import Settings
server = Server(Settings(home=Path(sys.argv[1]), bolt_port=int(sys.argv[2]), neo4j_heap="256m"))
try:
    print(server.start(kept=False), flush=True)
except SetupError as error:
    sys.exit(error.message)
time.sleep(600)
"""
"""Another Weft: starts Neo4j for itself, says how, and then works until it is killed."""


@pytest.fixture(scope="module")
def stopped_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home in which Neo4j has run once, with a space in its path; tests work on copies of it."""
    home = tmp_path_factory.mktemp("a home") / "weft"
    server = Server(Settings(home=home, bolt_port=free_port(), neo4j_heap="256m", neo4j_pagecache="32m"))
    assert server.start(kept=False) == "started"
    assert server.release() == "stopped"
    return home


@pytest.fixture
def settings(stopped_home: Path, tmp_path: Path) -> Iterator[Settings]:
    home = tmp_path / "weft"
    shutil.copytree(stopped_home, home)
    made = Settings(home=home, bolt_port=free_port(), neo4j_heap="256m", neo4j_pagecache="32m")
    yield made
    Server(made).stop()


@pytest.fixture
def another_weft(settings: Settings) -> Iterator[Callable[[], subprocess.Popen[str]]]:
    begun: list[subprocess.Popen[str]] = []

    def begin() -> subprocess.Popen[str]:
        command = [sys.executable, "-c", STARTER, str(settings.home), str(settings.bolt_port)]
        begun.append(
            subprocess.Popen(command, cwd=ROOT, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        )
        return begun[-1]

    yield begin
    for process in begun:
        process.kill()
        process.communicate()


def first_line(process: subprocess.Popen[str]) -> str:
    assert process.stdout
    return process.stdout.readline().strip()


def driver(server: Server) -> Driver:
    return GraphDatabase.driver(server.uri, auth=(server.user, server.password))


def kill_and_wait(process: Process) -> None:
    os.kill(process.pid, signal.SIGKILL)
    until = time.monotonic() + 10
    while process.alive and time.monotonic() < until:
        time.sleep(0.05)
    assert not process.alive


def test_it_runs_for_as_long_as_the_block_and_on_this_machine_alone(settings: Settings) -> None:
    with running(settings) as server:
        ping(server.uri, server.user, server.password)
        neo4j = server.state()
        assert neo4j
        assert neo4j.users == (Process.current(),)
        with pytest.raises(ConnectionRefusedError):
            socket.create_connection(("127.0.0.2", settings.bolt_port), timeout=2)
        with pytest.raises(PasswordRefused):
            ping(server.uri, server.user, "not the password")
    assert not neo4j.neo4j.alive
    assert server.state() is None
    assert server.stop() == "not running"


def test_what_was_acknowledged_survives_a_killed_neo4j(settings: Settings) -> None:
    server = Server(settings)
    server.start(kept=False)
    state = server.state()
    assert state
    with driver(server) as graph:
        graph.execute_query("CREATE (:Kept {word: 'acknowledged'})")
    kill_and_wait(state.neo4j)
    assert server.start(kept=False) == "started"
    with driver(server) as graph:
        records = graph.execute_query("MATCH (k:Kept) RETURN k.word AS word").records
    assert [record["word"] for record in records] == ["acknowledged"]


def test_two_starts_at_once_share_one_neo4j_and_it_is_taken_over_when_both_are_killed(
    settings: Settings, another_weft: Callable[[], subprocess.Popen[str]]
) -> None:
    both = [another_weft(), another_weft()]
    assert sorted(first_line(process) for process in both) == ["found", "started"]
    server = Server(settings)
    before = server.state()
    assert before
    assert {user.pid for user in before.users} == {process.pid for process in both}

    both[0].kill()
    both[0].wait()
    with running(settings):
        pass
    assert before.neo4j.alive  # the other one still uses it
    both[1].kill()
    both[1].wait()
    assert before.neo4j.alive
    assert server.start(kept=False) == "adopted"
    after = server.state()
    assert after
    assert after.neo4j == before.neo4j
    assert after.users == (Process.current(),)
    assert server.release() == "stopped"
    assert not before.neo4j.alive


def test_one_that_was_asked_to_stay_stays(settings: Settings) -> None:
    server = Server(settings)
    server.start(kept=False)
    assert server.start(kept=True) == "found"  # “weft db start” beside a running “weft up”
    assert server.release() == "still used"
    ping(server.uri, server.user, server.password)

    elsewhere = Settings(home=settings.home, bolt_port=free_port())
    with running(elsewhere) as found:
        assert found.uri == server.uri  # where it is, not where it would be started
        ping(found.uri, found.user, found.password)
    ping(server.uri, server.user, server.password)

    server.home.password_file.write_text("another password\n")
    with pytest.raises(
        SetupError, match=r"Write Neo4j's password into .*: Neo4j refuses the one that is there"
    ):
        server.start(kept=True)
    assert server.stop() == "stopped"


def test_a_taken_port_is_a_sentence_and_nothing_is_started(settings: Settings) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", settings.bolt_port))
        other.listen()
        with pytest.raises(
            SetupError, match=rf"Set WEFT_BOLT_PORT to a free port, .* uses port {settings.bolt_port}"
        ):
            Server(settings).start(kept=False)
    assert Server(settings).state() is None


def test_a_store_that_another_neo4j_uses_is_a_sentence(settings: Settings, tmp_path: Path) -> None:
    with running(settings):
        link = tmp_path / "same store"
        (link / "neo4j").mkdir(parents=True)
        (link / "secrets").symlink_to(settings.home / "secrets")
        (link / "neo4j" / "data").symlink_to(settings.home / "neo4j" / "data")
        with pytest.raises(SetupError, match="Stop the other Neo4j that uses the store"):
            Server(Settings(home=link, bolt_port=free_port(), neo4j_heap="256m")).start(kept=False)


def test_a_heap_that_cannot_be_had_is_a_sentence(settings: Settings) -> None:
    greedy = settings.model_copy(update={"neo4j_heap": "900000g"})
    with pytest.raises(
        SetupError, match=r"WEFT_NEO4J_HEAP to less: .* too little memory for Neo4j's heap of 900000g"
    ):
        Server(greedy).start(kept=False)


def test_missing_jars_are_a_sentence(settings: Settings, tmp_path: Path) -> None:
    with pytest.raises(SetupError, match=r"Run `make setup`: Neo4j's files are missing from "):
        Server(settings, jars=tmp_path / "nothing").start(kept=False)


def test_stopping_where_nothing_ever_ran_makes_nothing(tmp_path: Path) -> None:
    assert Server(Settings(home=tmp_path / "new")).stop() == "not running"
    assert not (tmp_path / "new").exists()
