"""The whole corpus of hostile files through the API: each is answered, and meanwhile everybody else is, too."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from graph.store import Store
from tests.conftest import ROOT
from tests.neo4j import Address
from tests.tried import Tried
from tests.up import Up

ORDINARY = "/api/people?q=ann"
MEGABYTE = 1024 * 1024


def memory(pid: int) -> int:
    """Bytes of a process in memory, 0 where the system does not say."""
    said = Path(f"/proc/{pid}/statm")
    return int(said.read_text().split()[1]) * 4096 if said.exists() else 0


@pytest.fixture
def up(case: Store, neo4j_address: Address, tmp_path: Path) -> Iterator[Up]:
    """A running Weft over the case."""
    a = neo4j_address
    neo4j = {"WEFT_NEO4J_URI": a.uri, "WEFT_NEO4J_USER": a.user, "WEFT_NEO4J_PASSWORD": a.password}
    made = Up(tmp_path / "home", **neo4j)
    made.says("Weft is at http://")
    yield made
    made.end()


@pytest.mark.soak
def test_no_hostile_file_harms_the_server(up: Up, tmp_path: Path, tried: Tried) -> None:
    corpus = tmp_path / "corpus"
    subprocess.run([sys.executable, "-m", "tests.hostile", str(corpus)], cwd=ROOT, check=True)
    tried.what = "hostile files to a running server"
    for _ in range(20):  # what is planned and compiled for the first time is not what is tried here
        up.ask("GET", ORDINARY)
    server, wrong, slowest, most = up.application(), list[str](), 0.0, 0
    with ThreadPoolExecutor(1) as beside:
        for path in sorted(corpus.glob("*/*")):
            tried.tried += 1
            begun, slow, large = time.monotonic(), 0.0, 0
            given = beside.submit(up.preview, [(path.name, path.read_bytes())])
            while not given.done():
                asked = time.monotonic()
                assert up.answer("GET", ORDINARY)[0] == 200
                slow = max(slow, time.monotonic() - asked)
                large = max(large, memory(server))
                time.sleep(0.05)
            status, said = given.result()
            words = said.get("detail") or said["preview"]["sentence"]
            took = time.monotonic() - begun
            line = f"{path.parent.name:40} {took:6.1f} s  {slow * 1000:5.0f} ms  {large // MEGABYTE:5} MB  {words}"
            print(line)  # noqa: T201  (what was said to each)
            slowest, most = max(slowest, slow), max(most, large)
            if status in {201, 413} and slow <= 0.5 and large <= 1024 * MEGABYTE:
                tried.survived += 1
            else:
                wrong.append(line)
            if status == 201:
                up.ask("DELETE", f"/api/imports/{said['preview']['id']}/preview")
    assert up.application() == server
    tried.figures.append(
        f"an ordinary answer within {slowest * 1000:.0f} ms, the server with at most {most // MEGABYTE} MB"
    )
    assert not wrong, "\n".join(wrong)
