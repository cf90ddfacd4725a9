"""What the end-to-end tests share: a real Chromium, and the running application over the case."""

from __future__ import annotations

import fcntl
import json
import os
import platform
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import ConsoleMessage, Page, expect

from tests.neo4j import Address

ROOT = Path(__file__).resolve().parents[2]

expect.set_options(timeout=20_000)  # a busy machine is no failure


@pytest.fixture(scope="session")
def base_url(served: str) -> str:
    """Where the running application answers: tests go to `/ask/...`."""
    return served


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """Chromium from npm where there is one for this machine, Playwright's own elsewhere."""
    if (platform.system(), platform.machine()) != ("Linux", "x86_64"):
        return browser_type_launch_args
    node = Path(sys.executable).with_name("node")
    unpack = [str(node), str(ROOT / "web/scripts/chromium.js")]
    with (ROOT / ".build/chromium.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # in a fresh checkout two workers would unpack over each other
        found = json.loads(subprocess.run(unpack, check=True, capture_output=True, text=True).stdout)
    libraries = [path for path in (found["libraries"], os.environ.get("LD_LIBRARY_PATH", "")) if path]
    return {
        **browser_type_launch_args,
        "executable_path": found["executable"],
        # Containers run tests as root, where Chromium's sandbox does not start.
        "args": ["--no-sandbox", "--disable-gpu"],
        "env": {**os.environ, "LD_LIBRARY_PATH": ":".join(libraries)},
    }


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    """Every page as large as a laptop's, in English as it is written here."""
    return {**browser_context_args, "viewport": {"width": 1440, "height": 900}, "locale": "en-GB"}


@pytest.fixture(autouse=True)
def no_complaints(site: str, page: Page, request: pytest.FixtureRequest) -> Iterator[None]:
    """The browser complains of nothing: no error, no warning, no breach of the content security policy.

    A test that provokes some says which: `@pytest.mark.complains("404")`, a regular expression. They
    may come late, after what the page shows.
    """
    expected = request.node.get_closest_marker("complains")
    found: list[str] = []

    def listen(message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            found.append(message.text)

    page.on("console", listen)
    page.on("pageerror", lambda error: found.append(str(error)))
    yield
    assert [one for one in found if not (expected and re.search(expected.args[0], one))] == []


@pytest.fixture
def agreed_only(site: str, neo4j_address: Address) -> set[str]:
    """The names of everybody who is not `named`: none of them may leave unasked."""
    with neo4j_address.driver() as driver:
        found = driver.execute_query(
            "MATCH (i:Identity)-[:IDENTIFIES]->(p:Person) WHERE p.visibility <> 'named' RETURN i.name AS name"
        )
    return {record["name"] for record in found.records}
