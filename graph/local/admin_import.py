"""Fills an empty, stopped Neo4j from tables without transactions: by Neo4j's own offline import.

Much faster than statements, but only for an empty graph: it does not check constraints and indexes, which
are made when the store is next opened. The tables are for a while files below WEFT_HOME that only their owner can read.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

import polars as pl

from graph import statements
from graph.errors import SetupError
from graph.local.home import Home
from graph.local.process import Server, running
from graph.settings import Settings
from graph.store import Store

HOLDS_NOTHING = statements.get("read/holds_nothing")

DATABASE = "neo4j"
_TYPES: Mapping[pl.DataType, str] = {
    pl.String(): "",
    pl.Int64(): ":long",
    pl.Float64(): ":double",
    pl.Boolean(): ":boolean",
    pl.Date(): ":date",
    pl.List(pl.String()): ":string[]",
}
"""The import's names of types, after the name of a property."""


@dataclass(frozen=True)
class Table:
    """Nodes with one label, or relationships of one type.

    Nodes are numbered by `:ID` from 0, in ascending order across all labels; relationships refer to these numbers,
    so that the import need not search for each end by its id: that took two thirds of its time for relationships.

    Attributes:
        rows: columns are properties of text, numbers, booleans, days or lists of text without `;`, where null and
            "" mean none; and `:ID`, or `:START_ID` and `:END_ID`.
    """

    kind: Literal["nodes", "relationships"]
    name: str
    rows: pl.DataFrame


def fill(
    settings: Settings, tables: Iterable[Table], told: Callable[[str], None] = lambda words: None
) -> int:
    """Fill the managed Neo4j of these settings with these tables and nothing else; return how many rows.

    Args:
        told: called with what is being done.

    Raises:
        SetupError: Neo4j is running, its store holds something already, or the import failed; what to do about it.
    """
    server = Server(settings)
    there = _store_of(server.home).exists()
    if there and server.state() is None:
        _check_empty(settings)
    with (
        server.stopped() as admin,
        TemporaryDirectory(dir=server.home.root, prefix="import-") as name,
    ):
        if _store_of(server.home).exists() and not there:
            raise SetupError(
                f"Check what is in {server.home.root} first: another program has just filled it."
            )
        folder, files, rows, multiline = Path(name), [], 0, False
        for number, table in enumerate(tables):
            told(f"writing {table.name}")
            path = folder / f"{number}.csv"
            count, more_lines = write(table, path)
            if count:
                files.append(f"--{table.kind}={table.name}={path}")
            rows, multiline = rows + count, multiline or more_lines
        told("importing")
        try:
            admin(
                *("database", "import", "full", DATABASE, *files),
                *("--id-type=actual", "--bad-tolerance=0", f"--multiline-fields={str(multiline).lower()}"),
                f"--report-file={server.home.console.with_name('import-report.log')}",
                *(["--overwrite-destination"] if there else []),
            )
        except BaseException:  # half a store would look like a whole one
            shutil.rmtree(_store_of(server.home), ignore_errors=True)
            shutil.rmtree(server.home.neo4j / "data" / "transactions" / DATABASE, ignore_errors=True)
            raise
    return rows


def write(table: Table, path: Path) -> tuple[int, bool]:
    """Write a table with its head; return how many rows, and whether any cell runs over several lines."""
    text, lists = pl.col(pl.String), pl.col(pl.List(pl.String))
    head = {
        name: name + _TYPES[type_] for name, type_ in table.rows.schema.items() if not name.startswith(":")
    }
    rows = table.rows.with_columns(lists.list.join(";")).with_columns(pl.when(text != "").then(text))
    rows.rename(head).write_csv(path)
    multiline = rows.select(text.str.contains(r"[\r\n]").any())
    return rows.height, any(multiline.row(0)) if multiline.width else False


def _store_of(home: Home) -> Path:
    return home.neo4j / "data" / "databases" / DATABASE


def _check_empty(settings: Settings) -> None:
    with running(settings) as server:
        store = Store(
            server.uri,
            server.user,
            server.password,
            read_seconds=settings.read_seconds,
            read_rows=settings.read_rows,
        )
        try:
            empty = store.read(HOLDS_NOTHING)[0]["empty"]
        finally:
            store.close()
    if not empty:
        raise SetupError(
            f"Set WEFT_HOME to a new folder, or use `weft import`: the graph in {settings.home} is not empty."
        )
