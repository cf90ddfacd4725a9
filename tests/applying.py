"""Applies an import when it is told to: a process for tests to kill.

Takes the address, user and password of a Neo4j, the folder of people.csv and ties.csv, and how many rows go in one
transaction. Prints "ready" once it only has to write, waits for a line, and prints the id of the change.
"""

from __future__ import annotations

import sys
from pathlib import Path
from unittest.mock import patch

import click

from graph.changes import transactions
from graph.imports.service import Imports
from graph.model import Viewer
from graph.store import Store


def main(uri: str, user: str, password: str, folder: Path, rows_at_once: int) -> None:
    """Preview, wait, apply."""
    store = Store(uri, user, password, read_seconds=60, read_rows=100_000)
    imports = Imports(store, folder)
    files = [(name, (folder / name).read_bytes()) for name in ("people.csv", "ties.csv")]
    preview = imports.preview(Viewer("lead"), files)
    click.echo("ready")
    sys.stdin.readline()
    with patch.multiple(transactions, ROWS_AT_ONCE=rows_at_once, BATCH_ROWS=rows_at_once):
        click.echo(imports.apply(Viewer("lead"), preview.id).change)


if __name__ == "__main__":
    address, name, secret, files_in, at_once = sys.argv[1:]
    main(address, name, secret, Path(files_in), int(at_once))
