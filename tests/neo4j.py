"""The Neo4j that tests run on: real, and never a user's own.

In this order: `WEFT_TEST_NEO4J_URI` (with `_USER` and `_PASSWORD`), if it is empty or carries `(:WeftTest)`; a
container where Docker answers and has the image; a managed process of the tests' own. `WEFT_NEO4J_URI` is never
looked at.
"""

from __future__ import annotations

import os
import random
import re
import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

import docker
import neo4j
import pytest
from docker.errors import DockerException
from testcontainers.community.neo4j import Neo4jContainer

from graph.local import home
from graph.local.process import Server
from graph.settings import ROOT, Settings

IMAGE = re.findall(r"image: (neo4j:\S+)", (ROOT / "docker-compose.yml").read_text())[0]
PASSWORD = "a-password-for-tests"
PORTS = (20_000, 32_000)
"""Below those that Linux and macOS give to outgoing connections, of which the tests make many."""
SETTINGS = {
    "NEO4J_dbms_cypher_min__replan__interval": "1h",
    "NEO4J_internal_cypher_use__parameter__size": "false",
    "NEO4J_internal_cypher_expression__engine": "interpreted",
}
"""What the managed Neo4j of tests is told about plans, for a container."""
PLANS = "\ndbms.cypher.min_replan_interval=1h\n"
"""The graph of the tests is emptied and filled a hundred times, and each time Neo4j would plan every statement again,
at up to a second each. Without it 231 tests of questions and members took 298 s in place of 212."""


@dataclass(frozen=True)
class Address:
    """Where the tests' Neo4j answers, and which of the three it is."""

    uri: str
    user: str
    password: str
    how: str

    def driver(self) -> neo4j.Driver:
        """A driver of the test's own, to arrange and to look from outside."""
        return neo4j.GraphDatabase.driver(self.uri, auth=(self.user, self.password))


def free_port() -> int:
    """A port of 127.0.0.1 that nothing listens on, and that no connection is given by itself meanwhile."""
    while True:
        with socket.socket() as probe:
            port = random.SystemRandom().randrange(*PORTS)
            with suppress(OSError):
                probe.bind(("127.0.0.1", port))
                return port


@contextmanager
def test_neo4j(folder: Path) -> Iterator[Address]:
    """A Neo4j for tests, marked as such before anything else is done to it."""
    with _opened(folder) as address:
        claim(address)
        yield address


test_neo4j.__test__ = False  # type: ignore[attr-defined]


def claim(address: Address) -> None:
    """Mark a store as the tests' own; refuse one that holds anything and is not marked."""
    with address.driver() as driver:
        found = driver.execute_query(
            "OPTIONAL MATCH (t:WeftTest) RETURN count(t) AS marked, COUNT { MATCH (n) RETURN n } AS nodes"
        ).records[0]
        if found["nodes"] and not found["marked"]:
            pytest.exit(
                f"The Neo4j at {address.uri} holds {found['nodes']} nodes and no (:WeftTest): it may be somebody's "
                "own. Tests wipe what they run on; point WEFT_TEST_NEO4J_URI at an empty store.",
                returncode=2,
            )
        driver.execute_query("MERGE (:WeftTest)")


@contextmanager
def _opened(folder: Path) -> Iterator[Address]:
    uri = os.environ.get("WEFT_TEST_NEO4J_URI")
    if uri:
        user = os.environ.get("WEFT_TEST_NEO4J_USER", "neo4j")
        yield Address(uri, user, os.environ.get("WEFT_TEST_NEO4J_PASSWORD", ""), "WEFT_TEST_NEO4J_URI")
    elif container := started_container():
        try:
            yield Address(container.get_connection_url(), "neo4j", PASSWORD, "a container")
        finally:
            container.stop()
    else:
        server = Server(Settings(home=folder, bolt_port=free_port(), neo4j_uri=""))
        template = folder / "neo4j.conf"
        template.write_text(home.TEMPLATE.read_text() + PLANS)
        with patch.object(home, "TEMPLATE", template):
            server.start(kept=False)
        try:
            yield Address(server.uri, server.user, server.password, "a managed process")
        finally:
            server.release()


def started_container() -> Neo4jContainer | None:
    """A container, or None where no Docker engine answers, or it has not the images and cannot fetch them."""
    try:
        docker.from_env().ping()
        container = Neo4jContainer(IMAGE, username="neo4j", password=PASSWORD)
        for name, value in SETTINGS.items():
            container.with_env(name, value)
        container.start()
    except DockerException:
        return None
    return container
