"""A second Neo4j, to restore into."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import neo4j
import pytest

from graph.local.process import Server
from graph.opening import connected
from graph.settings import Settings
from graph.store import Store
from tests.neo4j import free_port


@pytest.fixture(scope="session")
def _other(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Settings, Store]]:
    """Another home with a Neo4j of its own."""
    settings = Settings(
        home=tmp_path_factory.mktemp("other") / "weft",
        bolt_port=free_port(),
        neo4j_heap="256m",
        neo4j_pagecache="32m",
        neo4j_uri="",
    )
    with connected(settings) as store:
        yield settings, store
    Server(settings).stop()


@pytest.fixture
def other(_other: tuple[Settings, Store], tmp_path: Path) -> tuple[Settings, Store]:
    """Another Neo4j with nothing in it, and an empty home to go with it."""
    settings, store = _other
    with neo4j.GraphDatabase.driver(store.uri, auth=(store.user, store.password)) as driver:
        driver.execute_query("MATCH (n) DETACH DELETE n")
    return settings.model_copy(update={"home": tmp_path / "other"}), store
