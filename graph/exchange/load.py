"""Writes a dataset into the graph, in transactions small enough for any store.

Loading adds and updates; it takes nothing away but what a row replaces (an own sector, a place, a label). The
same dataset twice leaves the graph as it was. Up to 20,000 rows are all written or none; a larger load that
was cut short is finished by loading again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from graph import statements
from graph.exchange.dataset import KINDS, Dataset, column_name
from graph.people.visibility import Described, describe
from graph.statements import Statement
from graph.store import Row, Store, Writing

ROWS_AT_ONCE = 20_000
"""Rows in one transaction. 600,000 in one needed a heap of 3 GB."""

STATEMENTS = {kind: statements.get(f"write/load_{kind}") for kind in KINDS}

Rows = list[dict[str, Any]]
Batch = list[tuple[Statement, Rows]]
Progress = Callable[[int, int], None]


def load(dataset: Dataset, store: Store, progress: Progress = lambda done, total: None) -> dict[str, int]:
    """Write everything in a checked dataset; return how many rows there were of each kind.

    Args:
        progress: told after each transaction how many rows are written, and how many there are.

    Raises:
        GraphUnavailable: Neo4j went away; what `progress` was told of is written and stays.
    """
    counts = {kind: len(dataset.rows(kind)) for kind in KINDS}
    done = 0
    for batch in _batches(dataset):

        def work(transaction: Writing, batch: Batch = batch) -> None:
            for statement, rows in batch:
                transaction.run(statement, rows=rows)

        store.write(work)
        done += sum(len(rows) for _, rows in batch)
        progress(done, sum(counts.values()))
    return counts


def _batches(dataset: Dataset) -> Iterator[Batch]:
    """What to run in each transaction: as many rows as one may hold, of as many kinds as they belong to."""
    batch: Batch = []
    room = ROWS_AT_ONCE
    for kind, statement in STATEMENTS.items():
        rows = rows_of(dataset, kind)
        while rows:
            some, rows = rows[:room], rows[room:]
            batch.append((statement, some))
            room -= len(some)
            if not room:
                yield batch
                batch, room = [], ROWS_AT_ONCE
    if batch:
        yield batch


def rows_of(dataset: Dataset, kind: str) -> Rows:
    """Rows as statements take them: by column name, days as ISO text, None for what is not known."""
    names = [column_name(name) for name in KINDS[kind]._fields]
    rows = [dict(zip(names, map(plain, row), strict=True)) for row in dataset.rows(kind)]
    if kind == "people":
        following = following_of(dataset)
        for row in rows:
            row.update(following[row["id"]])
    return rows


def plain(value: Any) -> Any:
    """A cell as statements take it: days as text, None for what is not known."""
    if isinstance(value, date):
        return value.isoformat()
    return None if value == "" else value


def following_of(dataset: Dataset) -> dict[str, Row]:
    """Person id -> what is written with them and follows from all rows together: label, own sector, whether stated."""
    labels = labels_of(dataset)
    return {
        id_: {"label": labels[id_], "sector": sector or None, "stated": stated}
        for id_, (sector, stated) in dataset.sector_of_people().items()
    }


def labels_of(dataset: Dataset) -> dict[str, str]:
    """What each person of the dataset is called on the map."""
    sector_names = {sector.id: sector.name for sector in dataset.sectors}
    ward_names = {place.id: place.name for place in dataset.places if place.kind == "ward"}
    own = dataset.sector_of_people()
    return describe(
        Described(
            id=person.id,
            name=person.name,
            visibility=person.visibility,
            post=person.post,
            ward=ward_names.get(person.place, ""),
            sector=sector_names.get(own[person.id][0], ""),
        )
        for person in dataset.people
    )
