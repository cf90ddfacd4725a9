"""Writes a patch to the map and records it: all of it or nothing, however long it is.

Up to `ROWS_AT_ONCE` rows go in one transaction. A longer patch goes in batches: the graph is marked as being changed,
each batch records in its own transaction the rows it wrote, and what was not brought to its end (a cancel, a fault, a
killed process) is put back from those records, by the writer itself or first thing at the next start.
"""

from __future__ import annotations

import os
import secrets
import socket
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import groupby
from typing import Any, TypeVar

from graph import clock, statements
from graph.changes.patch import Change, dumped, in_order, loaded, refers_to
from graph.changes.settling import NAMED_BY, Settling, everybody
from graph.errors import BeingChanged, Conflict
from graph.exchange.dataset import KINDS, column_name
from graph.exchange.load import ROWS_AT_ONCE, STATEMENTS
from graph.exchange.load import plain as plain_cell
from graph.statements import Statement
from graph.store import Row, Store, Writing

REMOVE = {kind: statements.get(f"write/remove_{kind}") for kind in KINDS}
ADD = {"people": statements.get("write/add_people"), "ties": statements.get("write/add_ties")}
"""What is not there yet need not be looked for: of the kinds of which there are most, half of the time."""
SET_ASIDE = statements.get("write/set_aside")
BRING_BACK = statements.get("write/bring_back")
HOLD = statements.get("write/hold")
RECORD_CHANGE = statements.get("write/record_change")
RECORD_PIECE = statements.get("write/record_piece")
RECORD_TOUCHED = statements.get("write/record_touched")
NOTE_APPLYING = statements.get("write/note_applying")
SETTLE_APPLYING = statements.get("write/settle_applying")
DROP_CHANGE = statements.get("write/drop_change")
DROP_PIECE = statements.get("write/drop_piece")
APPLYING = statements.get("read/applying")
PIECES = statements.get("read/pieces")
PIECE = statements.get("identity/piece")

BATCH_ROWS = 10_000
"""Rows in each transaction of a longer change: 20,000 and their record are more than a heap of 512 MB has room for."""
_PIECE_ROWS = 5_000
_SILENT = timedelta(minutes=2)
"""After so long without a batch a writer counts as gone, wherever it was."""
_PROCESS = secrets.token_hex(8)
"""Tells this process from one that had its number before."""
_TOUCHABLE = ("people", "organisations", "projects", "events")

Progress = Callable[[int, int], None]
Run = tuple[Statement, Row]
"""A statement and its parameters."""
T = TypeVar("T")


@dataclass(frozen=True)
class Record:
    """Who changes what, in words; `of` is the change that is taken back, `details` what its kind keeps beside it."""

    by: str
    what: str
    words: str
    of: str = ""
    details: str = "{}"
    id: str = field(default_factory=lambda: secrets.token_hex(12))


def write(
    store: Store,
    patch: Sequence[Change],
    record: Record,
    at_version: int,
    progress: Progress = lambda done, total: None,
    with_it: Callable[[Writing], object] = lambda tx: None,
) -> None:
    """Write a patch that was worked out at a version of the graph, and record it.

    Args:
        progress: told how many rows are written, and how many there are; what it raises stops the writing, and nothing
            of it remains.
        with_it: what else belongs into the (last) transaction.

    Raises:
        Conflict: the graph has another version by now.
        BeingChanged: a longer change is under way.
    """
    rows = in_order(patch)
    if len(rows) <= ROWS_AT_ONCE:

        def work(tx: Writing) -> None:
            _hold(tx, at_version)
            _whole(tx, rows, record)
            with_it(tx)

        store.write(work)
        progress(len(rows), len(rows))
        return
    _in_batches(store, rows, record, at_version, progress, with_it)


def at_once(
    store: Store,
    plan: Callable[[Writing], tuple[Sequence[Change], Record]],
    with_it: Callable[[Writing], object] = lambda tx: None,
) -> Record:
    """Read, work out and write a short patch in one transaction in which nobody else writes to the map.

    Unlike `write`, it stands on no version: two that are about different things both come to pass, one after the other.

    Args:
        plan: reads what it needs and says what to write, which may be nothing; may be called more than once.
        with_it: what else belongs into the transaction.

    Raises:
        BeingChanged: a longer change is under way.
    """

    def work(tx: Writing) -> Record:
        _hold(tx, None)
        patch, record = plan(tx)
        if patch:
            _whole(tx, in_order(patch), record)
            with_it(tx)
        return record

    return store.write(work)


def under_way(store: Store) -> Row | None:
    """The change that is being written in batches: id, rows done, rows in all, its writer; None if there is none."""
    rows = store.read(APPLYING)
    return rows[0] if rows else None


def recover(store: Store, progress: Progress = lambda done, total: None) -> bool:
    """Put back what a change wrote whose writer has gone; say whether there was one.

    Raises:
        BeingChanged: its writer is still at work.
    """
    found = under_way(store)
    if found is None:
        return False
    if _alive(found):
        raise BeingChanged(found["done"], found["total"])
    _put_back(store, found["change"], progress)
    return True


def _in_batches(
    store: Store,
    rows: Sequence[Change],
    record: Record,
    at_version: int,
    progress: Progress,
    with_it: Callable[[Writing], object],
) -> None:
    def begin(tx: Writing) -> None:
        _hold(tx, at_version)
        _record(tx, record, rows)
        _note(tx, record.id, 0, len(rows))

    store.write(begin)
    try:
        for done, runs in _one_ahead(_batches(record.id, rows)):

            def work(tx: Writing, done: int = done, runs: Sequence[Run] = runs) -> None:
                _run(tx, runs)
                _note(tx, record.id, done, len(rows))

            store.write(work)
            progress(done, len(rows))

        def end(tx: Writing) -> None:
            if NAMED_BY & {change.kind for change in rows}:
                everybody(tx)
            with_it(tx)
            tx.run(SETTLE_APPLYING, change=record.id)

        store.write(end)
    except BaseException:
        _put_back(store, record.id, lambda done, total: None)
        raise


def _batches(change: str, rows: Sequence[Change]) -> Iterator[tuple[int, list[Run]]]:
    """What to run in each transaction, and how many rows are written with it."""
    for start in range(0, len(rows), BATCH_ROWS):
        batch = rows[start : start + BATCH_ROWS]
        yield start + len(batch), [*_rows(batch), *_pieces(change, batch, start, whole=False)]


def _one_ahead(items: Iterator[T]) -> Iterator[T]:
    """The same items, each made while the one before is in use: Python's work beside Neo4j's."""
    with ThreadPoolExecutor(1) as beside:
        coming = beside.submit(next, items, None)
        while (item := coming.result()) is not None:
            coming = beside.submit(next, items, None)
            yield item


def _put_back(store: Store, change: str, progress: Progress) -> None:
    """Write the opposite of what a change recorded, last piece first, and forget it."""
    numbers = [row["number"] for row in store.read(PIECES, change=change)]
    for count, number in enumerate(reversed(numbers), 1):
        (piece,) = store.read(PIECE, change=change, number=number)
        rows = in_order(one.inverse for one in loaded(piece["rows"]))

        def work(tx: Writing, rows: Sequence[Change] = rows, number: int = number) -> None:
            _run(tx, _rows(rows))
            tx.run(DROP_PIECE, change=change, number=number)

        store.write(work)
        progress(count, len(numbers))

    def end(tx: Writing) -> None:
        everybody(tx)
        tx.run(DROP_CHANGE, change=change)

    store.write(end)


def _whole(tx: Writing, rows: Sequence[Change], record: Record) -> None:
    """All of a patch, and the record of it."""
    settling = Settling(tx, rows)
    _run(tx, _rows(rows))
    settling.finish()
    _record(tx, record, rows)
    _run(tx, _pieces(record.id, rows, 0, whole=True))


def _hold(tx: Writing, at_version: int | None) -> None:
    (graph,) = tx.run(HOLD)
    if graph["applying"]:
        raise BeingChanged()
    if at_version not in (None, graph["version"]):
        raise Conflict("The map has changed since this was worked out. Look at it again, then repeat it.")


def _run(tx: Writing, runs: Iterable[Run]) -> None:
    for statement, parameters in runs:
        tx.run(statement, **parameters)


def _rows(patch: Iterable[Change]) -> Iterator[Run]:
    """What writes rows that stand in the order in which they can be written."""
    for (kind, gone, new), some in groupby(patch, key=_way):
        changes = list(some)
        ids = [one.row.id for one in changes] if kind == "people" and (gone or new) else []
        if gone and ids:
            yield SET_ASIDE, {"ids": ids}
        statement = REMOVE[kind] if gone else ADD.get(kind, STATEMENTS[kind]) if new else STATEMENTS[kind]
        yield statement, {"rows": [_parameters(kind, one.before if gone else one.after) for one in changes]}
        if new and ids:
            yield BRING_BACK, {"ids": ids}


def _way(change: Change) -> tuple[str, bool, bool]:
    return change.kind, change.after is None, change.before is None


def _parameters(kind: str, row: Any) -> Row:
    values = {column_name(name): plain_cell(value) for name, value in zip(row._fields, row, strict=True)}
    if kind == "people":
        label = row.name if row.visibility == "named" else ""
        values |= {"label": label, "stated": bool(row.sector)}
    return values


def _record(tx: Writing, record: Record, rows: Sequence[Change]) -> None:
    at = clock.now().isoformat()
    tx.run(RECORD_CHANGE, **vars(record), at=at, size=len(rows))


def _pieces(change: str, rows: Sequence[Change], first: int, whole: bool) -> Iterator[Run]:
    """What records rows of a change; a piece has the number of its first row, `first` that of the first of these."""
    for start in range(0, len(rows), _PIECE_ROWS):
        some = dumped(rows[start : start + _PIECE_ROWS])
        yield RECORD_PIECE, {"change": change, "number": first + start, "rows": some}
    yield RECORD_TOUCHED, {"change": change, "touched": _touched(rows, ends=whole)}


def _touched(rows: Sequence[Change], ends: bool) -> list[dict[str, str]]:
    """The people and things whose history a change belongs to: its own rows', and both ends of its ties.

    A change of more rows than one transaction holds is in the history of what it added or changed itself, but not of
    whoever it tied: it would be one line each in everybody's, and take longer than the change.
    """
    found: set[tuple[str, str]] = set()
    for change in rows:
        row = change.row
        others: Iterator[tuple[str, str]] = refers_to(change.kind, row) if ends else iter(())
        found |= {(kind, id_) for kind, id_ in [(change.kind, getattr(row, "id", "")), *others] if id_}
    return [{"kind": kind, "id": id_} for kind, id_ in sorted(found) if kind in _TOUCHABLE]


def _note(tx: Writing, change: str, done: int, total: int) -> None:
    at = clock.now().isoformat()
    tx.run(NOTE_APPLYING, change=change, done=done, total=total, owner=_owner(), at=at)


def _owner() -> str:
    return f"{socket.gethostname()} {os.getpid()} {_PROCESS}"


def _alive(found: Row) -> bool:
    """Whether the writer of a change is still at work; a number of a process may since be another's."""
    host, pid, process = found["owner"].split(" ")
    if process == _PROCESS:
        return True
    if clock.now() - datetime.fromisoformat(found["at"]) > _SILENT:
        return False
    if host != socket.gethostname():
        return True
    if int(pid) == os.getpid():
        return False
    try:
        os.kill(int(pid), 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
