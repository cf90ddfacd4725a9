"""Applies an import when it is told to: a process for tests to kill.

Takes the address, user and password of a Neo4j, the folder of people.csv and ties.csv, how a longer change is written
(a function of tests/batches.py), and how many rows are sent at once. Prints "ready" once it only has to write, waits
for a line, and prints the id of the change. Its lease runs out after few seconds.
"""

from __future__ import annotations

import sys
from pathlib import Path
from unittest.mock import patch

import click

from graph import lease
from graph.imports.service import Imports
from graph.model import Viewer
from graph.store import Store
from tests import batches


def main(uri: str, user: str, password: str, folder: Path, how: str, rows_at_once: int) -> None:
    """Preview, wait, apply."""
    store = Store(uri, user, password, read_seconds=60, read_rows=100_000)
    imports = Imports(store, folder)
    files = [(name, (folder / name).read_bytes()) for name in ("people.csv", "ties.csv")]
    preview = imports.preview(Viewer("lead"), files)
    click.echo("ready")
    sys.stdin.readline()
    with getattr(batches, how)(rows_at_once), patch.multiple(lease, LASTS_SECONDS=2, RENEWED_SECONDS=0.5):
        click.echo(imports.apply(Viewer("lead"), preview.id).change)


if __name__ == "__main__":
    address, name, secret, files_in, written_how, at_once = sys.argv[1:]
    main(address, name, secret, Path(files_in), written_how, int(at_once))
