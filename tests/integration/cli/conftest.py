"""`weft` on the tests' Neo4j: called in this process, or as the installed script."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests import command
from tests.command import Done, Run
from tests.neo4j import Address


@pytest.fixture
def weft(neo4j_address: Address, tmp_path: Path) -> Run:
    """Runs `weft` in this process, with nothing set but what the test says."""
    return _on(command.here, neo4j_address, tmp_path)


@pytest.fixture
def script(neo4j_address: Address, tmp_path: Path) -> Run:
    """Runs the installed script in a process of its own."""
    return _on(command.process, neo4j_address, tmp_path)


def _on(run: Callable[..., Done], a: Address, folder: Path) -> Run:
    ours = {
        "WEFT_HOME": str(folder / "home"),
        "WEFT_NEO4J_URI": a.uri,
        "WEFT_NEO4J_USER": a.user,
        "WEFT_NEO4J_PASSWORD": a.password,
        "WEFT_READ_SECONDS": "60",  # a busy machine is no failure
    }

    def on_graph(*words: str, given: str = "", text: bool = True, **more: str) -> Done:
        return run(words, command.environment(**ours | more), folder, given=given, text=text)

    return on_graph
