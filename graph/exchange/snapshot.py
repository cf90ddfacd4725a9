"""Everything that the map holds, as a dataset: what an export writes, and what an import is compared with.

Accounts, kept answers and what members put aside are no part of it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date
from typing import Any

from graph import statements
from graph.errors import GraphUnavailable
from graph.exchange.dataset import DAYS, KEYS, KINDS, Dataset, Tie, column_name
from graph.store import Row, Store

STATEMENTS = {
    kind: statements.get(f"{'identity' if kind == 'people' else 'read'}/rows_{kind}") for kind in KINDS
}
_ATTEMPTS = 3


def snapshot(store: Store, kinds: Collection[str] = tuple(KINDS)) -> tuple[Dataset, int]:
    """What the map holds of these kinds, in the order of their keys, and the version at which it did.

    Raises:
        GraphUnavailable: the graph was being changed each time it was read.
    """
    for _ in range(_ATTEMPTS):
        version = store.version()
        rows = {kind: sorted(_rows(store, kind), key=_order(kind)) for kind in kinds}
        if store.version() == version:
            return Dataset(**rows), version
    raise GraphUnavailable("The map is being changed faster than it can be read. Try again in a moment.")


def _rows(store: Store, kind: str) -> Iterator[Any]:
    found = store.read_whole(STATEMENTS[kind])
    if kind == "ties":
        for row in found:
            yield from _ties(row)
        return
    row_type, days = KINDS[kind], DAYS[kind]
    names = [(column_name(name), name in days) for name in row_type._fields]
    for row in found:
        yield row_type(*(_day(row[name]) if is_day else row[name] for name, is_day in names))


def _ties(row: Row) -> Iterator[Tie]:
    for to, strength, since, until, recorded, source in row["ties"]:
        yield Tie(row["from"], to, strength, _day(since), _day(until), _day(recorded), source)


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _order(kind: str) -> Any:
    positions = [KINDS[kind]._fields.index(name) for name in KEYS.get(kind, ("id",))]
    return lambda row: tuple(row[position] for position in positions)
