"""What all tests share: one real Neo4j a run, and the states of the graph that tests ask for."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest

from graph import seeding
from graph.analysis.measures import stability
from graph.records.bulk.load import load
from graph.settings import settings
from graph.store import Store
from tests.neo4j import Address, free_port, test_neo4j
from tests.tried import Tried, table

ROOT = Path(__file__).resolve().parent.parent
TRIED = "tried"
LEVELS = ("unit", "contract", "integration", "e2e")

# A Neo4j that lives for minutes is not worth what Java spends on its best code for it: half of its time until then.
os.environ.setdefault("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The quick levels first, so that what is plainly broken shows at once."""
    items.sort(key=lambda item: LEVELS.index(item.path.relative_to(ROOT / "tests").parts[0]))


@pytest.hookimpl(optionalhook=True)  # one may run tests without that plugin
def pytest_xdist_auto_num_workers() -> int:
    """For `-n auto`: a worker a core, each with a Neo4j of its own; none where all would share the one given."""
    return 0 if os.environ.get("WEFT_TEST_NEO4J_URI") else min(os.cpu_count() or 1, 4)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """How many tests ran at each level."""
    counts = dict.fromkeys(LEVELS, 0)
    for kind in ("passed", "failed"):
        for report in terminalreporter.stats.get(kind, []):
            if report.when == "call":
                counts[report.nodeid.split("/")[1]] += 1
    terminalreporter.write_line(
        "by level: " + ", ".join(f"{count} {level}" for level, count in counts.items())
    )
    rows: list[Any] = [
        row
        for group in terminalreporter.stats.values()
        for report in group
        if isinstance(report, pytest.TestReport) and report.when == "teardown"
        for name, row in report.user_properties
        if name == TRIED
    ]
    if rows:
        terminalreporter.write_line(table(rows))


@pytest.fixture
def tried(record_property: Callable[[str, object], None]) -> Iterator[Tried]:
    """A row of the table at the end of `make soak`."""
    made = Tried()
    yield made
    record_property(TRIED, made.row())


@pytest.fixture(scope="session", autouse=True)
def fewer_rankings() -> Iterator[None]:
    """A hundred rankings say how stable an answer is, however long they take: every answer of a test waits for them."""
    with patch.multiple(stability, MOST_RUNS=100, SECONDS=float("inf")):
        yield


@pytest.fixture(scope="session")
def neo4j_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Address]:
    """Where the tests' Neo4j answers."""
    with test_neo4j(tmp_path_factory.mktemp("neo4j")) as address:
        yield address


@pytest.fixture(scope="session")
def open_store(neo4j_address: Address) -> Iterator[Callable[..., Store]]:
    """Makes stores on the tests' Neo4j, with limits of the test's choosing."""
    made: list[Store] = []

    def make(read_seconds: float = 20, read_rows: int = 10_000, patience: float | None = None) -> Store:
        a = neo4j_address
        made.append(
            Store(
                a.uri, a.user, a.password, read_seconds=read_seconds, read_rows=read_rows, patience=patience
            )
        )
        return made[-1]

    yield make
    for store in made:
        store.close()


@pytest.fixture(scope="session")
def store(open_store: Callable[..., Store]) -> Store:
    """A migrated store. What is in the graph is up to `empty` and `case`."""
    store = open_store()
    store.migrate()
    return store


class _State:
    """What the graph was last made to hold, and its version then: any write since shows in the version."""

    def __init__(self, store: Store, address: Address) -> None:
        self._store, self._address = store, address
        self._held, self._version = "", -1

    def holds(self, what: str, fill: Callable[[], object]) -> None:
        if self._held == what and self._store.version() == self._version:
            return
        with self._address.driver() as driver:
            driver.execute_query(
                "MATCH (:WeftTest) MATCH (n) WHERE NOT n:WeftTest AND NOT n:Graph DETACH DELETE n"
            )
            driver.execute_query("MATCH (g:Graph) SET g.version = g.version + 1")
        fill()
        self._held, self._version = what, self._store.version()


@pytest.fixture(scope="session")
def _state(store: Store, neo4j_address: Address) -> _State:
    return _State(store, neo4j_address)


@pytest.fixture
def empty(store: Store, _state: _State) -> Store:
    """A store with nothing in it."""
    _state.holds("", lambda: None)
    _state._held = "unknown"  # the test may write past the store, which no version shows
    return store


@pytest.fixture
def case(store: Store, _state: _State) -> Store:
    """A store with the South Manchester case in it; tests that use this only read."""
    _state.holds("case", lambda: load(seeding.south_manchester(), store))
    return store


@pytest.fixture
def written(case: Store, _state: _State) -> Iterator[Store]:
    """The case for a test that writes to it; the next test gets a new one."""
    yield case
    _state._held = "unknown"  # what raises no version must go as well


@pytest.fixture
def people_off(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A Weft that keeps organisations only."""
    monkeypatch.setenv("WEFT_PEOPLE", "off")
    settings.cache_clear()
    yield
    monkeypatch.undo()
    settings.cache_clear()


@contextmanager
def weft_up(address: Address, home: Path, **more: str) -> Iterator[str]:
    """The address of the really running application, as `weft up` serves it with these settings."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith("WEFT_")} | {
        "WEFT_HOME": str(home),
        "WEFT_PORT": str(free_port()),
        "WEFT_NEO4J_URI": address.uri,
        "WEFT_NEO4J_USER": address.user,
        "WEFT_NEO4J_PASSWORD": address.password,
        # The first time Neo4j plans, which on a busy machine takes longer than a read may: that is no failure.
        "WEFT_READ_SECONDS": "60",
        **more,
    }
    process = subprocess.Popen(
        [Path(sys.executable).with_name("weft"), "up"],
        env=environment,
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout
    line = process.stdout.readline()
    found = re.search(r"http://\S+", line)
    assert found, f"weft up said {line!r} and exited with {process.poll()}"
    yield found[0]
    process.send_signal(signal.SIGINT)
    assert process.wait(timeout=30) == 0


@pytest.fixture(scope="session")
def served(
    neo4j_address: Address, store: Store, _state: _State, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """The running application, which keeps people."""
    with weft_up(neo4j_address, tmp_path_factory.mktemp("home")) as address:
        yield address


@pytest.fixture
def site(served: str, case: Store) -> str:
    """The running application over the South Manchester case."""
    return served
