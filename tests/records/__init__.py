"""Records of changes in every shape that there has been: what made them is `make.py`; here they are put back."""

from __future__ import annotations

import base64
import json
from datetime import date
from pathlib import Path
from typing import Any

from graph.records.bulk.load import load
from graph.records.dataset import DAYS, KINDS, AnyRow, Dataset, key_of
from graph.records.patch import Change
from graph.store import Store
from tests.neo4j import Address

FILES = sorted(
    Path(__file__).parent.glob("shape-*.json"), key=lambda file: int(file.stem.removeprefix("shape-"))
)

Held = dict[str, Any]
"""What such a file holds."""


def read(file: Path) -> Held:
    """What a file holds."""
    held: Held = json.loads(file.read_text(encoding="utf-8"))
    return held


def dataset(rows: dict[str, list[dict[str, Any]]]) -> Dataset:
    """Rows of then as rows of today: what they lack is what it is where nothing is said, what is no more is left."""
    return Dataset.of({kind: [_row(kind, one) for one in rows.get(kind, [])] for kind in KINDS})


def patches(held: Held) -> dict[str, list[Change]]:
    """Change -> its rows, of those that the file spells out."""
    return {change: [_change(one) for one in rows] for change, rows in held["patches"].items()}


def rows_in(piece: dict[str, Any]) -> bytes | str:
    """What a piece holds, as the graph has it."""
    rows = piece["rows"]
    return str(rows["text"]) if "text" in rows else base64.b64decode(rows["base64"])


def put(held: Held, store: Store, address: Address) -> None:
    """Bring the graph to where a Weft of then left it; the next `store.migrate()` is that of an update."""
    load(dataset(held["after"]), store)
    records = [
        {
            "at": record["at"],
            "kept": {k: v for k, v in record.items() if k not in ("at", "pieces", "touched")},
            "pieces": [{**piece, "rows": rows_in(piece)} for piece in record["pieces"]],
            "touched": record["touched"],
        }
        for record in held["records"]
    ]
    with address.driver() as driver:
        driver.execute_query(
            "UNWIND $records AS one CREATE (c:Change) SET c = one.kept, c.at = datetime(one.at) "
            "FOREACH (piece IN one.pieces | CREATE (c)-[:HOLDS]->(p:Piece) SET p = piece) "
            "FOREACH (past IN one.touched | MERGE (p:Past {kind: past[0], id: past[1]}) CREATE (c)-[:TOUCHED]->(p))",
            records=records,
        )
        driver.execute_query(
            "UNWIND $merged AS one MERGE (gone:Past {kind: one.kind, id: one.merge}) "
            "MERGE (kept:Past {kind: one.kind, id: one.keep}) MERGE (gone)-[:NOW]->(kept) "
            "SET gone.source_key = one.key",
            merged=held["merged"],
        )
        driver.execute_query("MATCH (g:Graph) SET g.schema = $schema", schema=held["schema"])


def _change(named: dict[str, Any]) -> Change:
    kind = named["kind"]
    before, after = (None if row is None else _row(kind, row) for row in (named["before"], named["after"]))
    row = after or before
    assert row
    return Change(kind, key_of(kind, row), before, after)


def _row(kind: str, cells: dict[str, Any]) -> AnyRow:
    row_type = KINDS[kind]
    values: dict[str, Any] = {
        name: date.fromisoformat(value) if value and name in DAYS[kind] else value
        for name, value in cells.items()
        if name in row_type._fields
    }
    return row_type(**values)
