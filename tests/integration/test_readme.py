"""What the README shows an analyst works as it stands, py2neo included."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.neo4j import Address

SNIPPETS = re.findall(r"```python\n(# (\w+):.*?)```", (ROOT / "README.md").read_text(), re.DOTALL)


def test_the_readme_shows_the_three_clients() -> None:
    assert [name for _, name in SNIPPETS] == ["neo4j", "py2neo", "networkx"]


@pytest.mark.usefixtures("case")
@pytest.mark.parametrize(
    ("code", "says"),
    [
        pytest.param(code, says, id=name)
        for (code, name), says in zip(
            SNIPPETS, ["hospital|primary", "partners", "people with ties"], strict=True
        )
    ],
)
def test_an_example_runs(code: str, says: str, neo4j_address: Address, tmp_path: Path) -> None:
    """Only the address is another than a reader's; the password lies where a reader finds it."""
    secrets = tmp_path / ".weft" / "secrets"
    secrets.mkdir(parents=True)
    (secrets / "neo4j-password").write_text(neo4j_address.password + "\n")
    assert "bolt://127.0.0.1:17687" in code
    code = code.replace("bolt://127.0.0.1:17687", neo4j_address.uri)
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
    assert re.search(says, done.stdout, re.IGNORECASE), done.stdout
