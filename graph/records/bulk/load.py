"""Writes a dataset into the graph, in transactions small enough for any store.

Loading adds and updates; it deletes only what a row replaces (a main sector, a place, a label). The
same dataset twice leaves the graph as it was. Up to 20,000 rows are written all or none; if a larger load
is cut short, load again to finish it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from graph import statements
from graph.directory.visibility import Described, describe
from graph.records import organisations_only
from graph.records.dataset import KINDS, Dataset, Value, column_name
from graph.statements import Statement
from graph.store import Row, Store, Writing

ROWS_AT_ONCE = 20_000
"""Rows in one transaction. 600,000 in one needed a heap of 3 GB."""

STATEMENTS = {kind: statements.get(f"write/load_{kind}") for kind in KINDS}

Rows = list[Row]
Batch = list[tuple[Statement, Rows]]
Progress = Callable[[int, int], None]


def load(dataset: Dataset, store: Store, progress: Progress = lambda done, total: None) -> dict[str, int]:
    """Write everything in a checked dataset; return how many rows there were of each kind.

    Args:
        progress: called after each transaction with the rows written and their total.

    Raises:
        OrganisationsOnly: a row is about a person, and Weft keeps none; nothing is written.
        GraphUnavailable: Neo4j stopped answering; rows reported to `progress` are written and stay.
    """
    counts = {kind: len(dataset.rows(kind)) for kind in KINDS}
    for kind in KINDS:
        for row in dataset.rows(kind):
            organisations_only.check(kind, row)
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
    """The statements of each transaction: as many rows as it may hold, of one kind or several."""
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
    """Rows as parameters of statements: by column name, days as ISO text, None for unknown."""
    names = [column_name(name) for name in KINDS[kind]._fields]
    rows: Rows = [dict(zip(names, map(plain, row), strict=True)) for row in dataset.rows(kind)]
    if kind == "people":
        following = following_of(dataset)
        for row in rows:
            row.update(following[row["id"]])
    return rows


def plain(value: Value) -> str | int | float | None:
    """A cell as a parameter of statements: days as text, None for unknown."""
    if isinstance(value, date):
        return value.isoformat()
    return None if value == "" else value


def following_of(dataset: Dataset) -> dict[str, Row]:
    """Person id -> values that follow from all rows together: label, main sector, whether it was stated."""
    labels = labels_of(dataset)
    return {
        id_: {"label": labels[id_], "sector": sector or None, "stated": stated}
        for id_, (sector, stated) in dataset.sector_of_people().items()
    }


def labels_of(dataset: Dataset) -> dict[str, str]:
    """The label of each person of the dataset on the map."""
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
