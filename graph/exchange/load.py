"""Writes a dataset into the graph, in transactions small enough for any store.

Loading adds and updates; it takes nothing away but what a row replaces (an own sector, a place, a label). The same
dataset twice leaves the graph as it was, and a load that was cut short is finished by loading again.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from graph import statements
from graph.exchange.dataset import KINDS, Dataset, column_name
from graph.people.visibility import Described, describe
from graph.store import Store

ROWS_AT_ONCE = 20_000
"""Rows in one transaction. 600,000 in one needed a heap of 3 GB."""

STATEMENTS = {kind: statements.get(f"write/load_{kind}") for kind in KINDS}

Progress = Callable[[str, int, int], None]


def load(
    dataset: Dataset, store: Store, progress: Progress = lambda kind, done, total: None
) -> dict[str, int]:
    """Write everything in a checked dataset; return how many rows there were of each kind.

    Args:
        progress: told the kind, how many of its rows are written, and how many there are, after each transaction.

    Raises:
        GraphUnavailable: Neo4j went away; what was written until then stays.
    """
    for kind, statement in STATEMENTS.items():
        rows = _rows(dataset, kind)
        for start in range(0, len(rows), ROWS_AT_ONCE):
            some = rows[start : start + ROWS_AT_ONCE]
            store.write(lambda tx, statement=statement, some=some: tx.run(statement, rows=some))  # type: ignore[misc]
            progress(kind, start + len(some), len(rows))
    return {kind: len(dataset.rows(kind)) for kind in KINDS}


def _rows(dataset: Dataset, kind: str) -> list[dict[str, Any]]:
    """Rows as statements take them: by column name, days as ISO text, None for what is not known."""
    names = [column_name(name) for name in KINDS[kind]._fields]
    rows = [dict(zip(names, map(_plain, row), strict=True)) for row in dataset.rows(kind)]
    if kind == "people":
        labels, sectors = _labels(dataset), dataset.sector_of_people()
        for row in rows:
            sector, stated = sectors[row["id"]]
            row |= {"label": labels[row["id"]], "sector": sector or None, "stated": stated}
    elif kind == "ties":
        for row in rows:
            row["id"] = f"{row['from']} {row['to']} {row['source']}"
    return rows


def _plain(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    return None if value == "" else value


def _labels(dataset: Dataset) -> dict[str, str]:
    """What each person of the dataset is called on the map."""
    sector_names = {sector.id: sector.name for sector in dataset.sectors}
    ward_names = {place.id: place.name for place in dataset.places if place.kind == "ward"}
    own = dataset.sector_of_people()
    return describe(
        Described(
            person.id,
            person.name,
            person.visibility,
            person.post,
            ward_names.get(person.place, ""),
            sector_names.get(own[person.id][0], ""),
        )
        for person in dataset.people
    )
