"""The whole corpus of hostile files through the API: each is answered, and meanwhile everybody else is, too."""

from __future__ import annotations

import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from api.app import create_app
from graph.store import Store
from tests.conftest import ROOT

ORDINARY = "/api/people?q=ann"
MEGABYTE = 1024 * 1024


def memory() -> int:
    """Bytes of this process in memory, 0 where the system does not say."""
    said = Path("/proc/self/statm")
    return int(said.read_text().split()[1]) * 4096 if said.exists() else 0


@pytest.mark.soak
def test_no_hostile_file_harms_the_server(case: Store, tmp_path: Path) -> None:
    corpus = tmp_path / "corpus"
    subprocess.run([sys.executable, "-m", "tests.hostile", str(corpus)], cwd=ROOT, check=True)
    client = create_app(case, tmp_path, tmp_path / "home").test_client()
    client.environ_base["HTTP_HOST"] = "127.0.0.1:8000"

    def give(path: Path) -> Any:
        return client.post("/api/imports", data={"files": (BytesIO(path.read_bytes()), path.name)})

    client.get(ORDINARY)
    table, wrong = [], []
    with ThreadPoolExecutor(1) as beside:
        for path in sorted(corpus.glob("*/*")):
            begun, slowest, most = time.monotonic(), 0.0, 0
            given = beside.submit(give, path)
            while not given.done():
                asked = time.monotonic()
                assert client.get(ORDINARY).status_code == 200
                slowest = max(slowest, time.monotonic() - asked)
                most = max(most, memory())
                time.sleep(0.05)
            answer = given.result()
            said = answer.get_json()
            words = said.get("detail") or said["preview"]["sentence"]
            took = time.monotonic() - begun
            name = path.parent.name
            table.append(
                f"{name:40} {took:6.1f} s  {slowest * 1000:5.0f} ms  {most // MEGABYTE:5} MB  {words}"
            )
            print(table[-1])  # noqa: T201  (for docs/reliability.md)
            if answer.status_code not in {201, 413} or slowest > 0.5 or most > 1024 * MEGABYTE:
                wrong.append(table[-1])
            if answer.status_code == 201:
                client.delete(f"/api/imports/{said['preview']['id']}/preview")
    assert not wrong, "\n".join(wrong)
