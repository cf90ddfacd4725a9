"""Everything that the map holds, as a dataset: what an export writes, and what an import is compared with.

Accounts, saved answers and the suggestions that members have hidden are not part of it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from datetime import date

from graph import statements
from graph.errors import GraphUnavailable
from graph.records.dataset import DAYS, KINDS, AnyRow, Dataset, Tie, column_name, key_of
from graph.store import Row, Store

STATEMENTS = {
    kind: statements.get(f"{'identity' if kind == 'people' else 'read'}/rows_{kind}") for kind in KINDS
}
NO_ENTRIES = statements.get("read/no_entries")
ABOUT = {kind: statements.get(f"{'identity' if kind == 'people' else 'read'}/about_{kind}") for kind in KINDS}
_ATTEMPTS = 3

Read = Callable[..., list[Row]]
"""Runs a statement with its parameters: `Store.read_whole`, or `Writing.run` within a transaction."""


def snapshot(store: Store, kinds: Collection[str] = tuple(KINDS)) -> tuple[Dataset, int]:
    """The rows of these kinds on the map, in the order of their keys, and the version of the map.

    Raises:
        GraphUnavailable: the graph changed each time it was read.
    """
    for _ in range(_ATTEMPTS):
        version = store.version()
        # Asking kind by kind takes seconds in a Neo4j that has just started.
        if store.read(NO_ENTRIES)[0]["empty"] and store.version() == version:
            return Dataset(), version
        rows = {kind: _sorted(kind, store.read_whole(STATEMENTS[kind])) for kind in kinds}
        if store.version() == version:
            return Dataset.of(rows), version
    raise GraphUnavailable("Try again in a moment: the map is changing faster than Weft can read it.")


def rows_about(read: Read, kind: str, ids: Collection[str]) -> list[AnyRow]:
    """The rows of one kind with these ids or, if rows join things, those that join one of them.

    Things of several kinds may share an id; the rows are those of all of them.
    """
    return _sorted(kind, read(ABOUT[kind], ids=sorted(ids)))


def _sorted(kind: str, found: Iterable[Row]) -> list[AnyRow]:
    return sorted(_rows(kind, found), key=lambda row: key_of(kind, row))


def _rows(kind: str, found: Iterable[Row]) -> Iterator[AnyRow]:
    if kind == "ties":
        for row in found:
            yield from _ties(row)
        return
    row_type, days = KINDS[kind], DAYS[kind]
    names = [(column_name(name), name in days) for name in row_type._fields]
    for row in found:
        yield row_type._make([_day(row[name]) if is_day else row[name] for name, is_day in names])


def _ties(row: Row) -> Iterator[Tie]:
    for to, strength, since, until, recorded, source, undirected in row["ties"]:
        yield Tie(row["from"], to, strength, _day(since), _day(until), _day(recorded), source, undirected)


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
