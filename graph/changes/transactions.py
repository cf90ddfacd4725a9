"""Writes a patch to the map and records it: all of it or nothing, however long it is.

Up to `ROWS_AT_ONCE` rows go in one transaction. A longer patch goes in batches: the graph is marked as being changed,
each batch records its rows in its own transaction, and a change that does not finish (a cancel, a fault, a
killed process) is rolled back from those records, by the writer itself or first thing at the next start.
"""

from __future__ import annotations

import os
import secrets
import socket
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Generic, TypeVar, get_args

from graph import clock, statements
from graph.changes.labels_and_sectors import NAMED_BY, DerivedValues, everybody
from graph.changes.record_pieces import packed, people_in, unpacked
from graph.directory.ids import listed
from graph.errors import Conflict, UpdateInProgress
from graph.model import Role, mentioned
from graph.records import organisations_only
from graph.records.bulk.load import ROWS_AT_ONCE, following_of
from graph.records.bulk.row_statements import Run, run, written
from graph.records.dataset import AnyRow, Dataset
from graph.records.patch import Change, in_order, refers_to
from graph.store import Row, Store, Writing

HOLD = statements.get("write/hold")
RECORD_CHANGE = statements.get("write/record_change")
RECORD_PIECE = statements.get("write/record_piece")
RECORD_TOUCHED = statements.get("write/record_touched")
NOTE_APPLYING = statements.get("write/note_applying")
FINISH_APPLYING = statements.get("write/finish_applying")
DROP_CHANGE = statements.get("write/drop_change")
DROP_PIECE = statements.get("write/drop_piece")
APPLYING = statements.get("read/applying")
PIECES = statements.get("read/pieces")
NO_ENTRIES = statements.get("read/no_entries")
PIECE = statements.get("identity/piece")

BATCH_ROWS = 10_000
"""Rows in each transaction of a longer change: 20,000 and their record need more than 512 MB of Neo4j's heap."""
_PIECE_ROWS = 5_000
_SILENT = timedelta(minutes=2)
"""After so long without a batch, a writer counts as gone, on any machine."""
_PROCESS = secrets.token_hex(8)
"""Distinguishes this process from an earlier one with the same number; workers have it from their master."""
_TOUCHABLE = ("people", "organisations", "projects", "events", "scales")

Progress = Callable[[int, int], None]
T = TypeVar("T")


@dataclass(frozen=True)
class Record:
    """Who changes what, in words; `of` is the change that is undone, `details` depend on its kind."""

    by: str
    what: str
    words: str
    of: str = ""
    details: str = "{}"
    id: str = field(default_factory=lambda: secrets.token_hex(12))


@dataclass(frozen=True)
class Planned(Generic[T]):
    """What a plan writes, if anything, its record, and what its caller gets; `with_it` writes what goes with it."""

    patch: Sequence[Change]
    record: Record
    result: T
    with_it: Callable[[Writing], object] = lambda tx: None


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
        with_it: other writes of the (last) transaction.

    Raises:
        Conflict: the graph has another version by now.
        UpdateInProgress: a longer change is under way.
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


def at_once(store: Store, plan: Callable[[Writing], Planned[T]]) -> T:
    """Read, plan and write a short patch in one transaction in which nobody else writes to the map; give its result.

    Unlike `write`, it does not depend on a version: two changes of different things both happen, one after the other.

    Args:
        plan: reads what it needs and returns what to write; may be called more than once.

    Raises:
        UpdateInProgress: a longer change is under way.
    """

    def work(tx: Writing) -> T:
        _hold(tx, None)
        planned = plan(tx)
        if planned.patch:
            _whole(tx, in_order(planned.patch), planned.record)
            planned.with_it(tx)
        return planned.result

    return store.write(work)


def under_way(store: Store) -> Row | None:
    """The change that is being written in batches: id, rows done, rows in all, its writer; None if there is none."""
    rows = store.read(APPLYING)
    return rows[0] if rows else None


def recover(store: Store, progress: Progress = lambda done, total: None) -> bool:
    """Roll back a change whose writer has gone; return whether there was one.

    Raises:
        UpdateInProgress: its writer is still at work.
    """
    found = under_way(store)
    if found is None:
        return False
    if _alive(found):
        raise UpdateInProgress(found["done"], found["total"])
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
    def begin(tx: Writing) -> bool:
        _hold(tx, at_version)
        (graph,) = tx.run(NO_ENTRIES)
        _record(tx, record, rows)
        _note(tx, record.id, 0, len(rows))
        return bool(graph["empty"])

    # If the map was empty, this is all there is to know; otherwise people already on it count too, and it is updated
    # at the end. Values that are right by then need not be written twice.
    following = following_of(_as_dataset(rows, NAMED_BY))
    alone = store.write(begin)
    internal_ids: dict[str, int] = {}
    try:
        for done, runs in _one_ahead(_batches(record.id, rows, following)):

            def work(tx: Writing, done: int = done, runs: Sequence[Run] = runs) -> dict[str, int]:
                found = run(tx, runs, internal_ids)
                _note(tx, record.id, done, len(rows))
                return found

            # Taken over after the commit: if it is repeated, people get other internal ids.
            internal_ids.update(store.write(work))
            progress(done, len(rows))

        def end(tx: Writing) -> None:
            if not alone and NAMED_BY & {change.kind for change in rows}:
                everybody(tx)
            with_it(tx)
            tx.run(FINISH_APPLYING, change=record.id)

        store.write(end)
    except BaseException:
        _put_back(store, record.id, lambda done, total: None)
        raise


def _as_dataset(rows: Iterable[Change], kinds: Collection[str]) -> Dataset:
    """The rows of some kinds as they will be."""
    found: dict[str, list[AnyRow]] = {kind: [] for kind in kinds}
    for change in rows:
        if change.kind in found and change.after is not None:
            found[change.kind].append(change.after)
    return Dataset.of(found)


def _batches(
    change: str, rows: Sequence[Change], following: Mapping[str, Row]
) -> Iterator[tuple[int, list[Run]]]:
    """The work of each transaction, and how many rows it writes."""
    for start in range(0, len(rows), BATCH_ROWS):
        batch = rows[start : start + BATCH_ROWS]
        yield start + len(batch), [*written(batch, following), *_pieces(change, batch, start)]


def _one_ahead(items: Iterator[T]) -> Iterator[T]:
    """The same items, each made while the one before is in use: Python works beside Neo4j."""
    with ThreadPoolExecutor(1) as beside:
        coming = beside.submit(next, items, None)
        while (item := coming.result()) is not None:
            coming = beside.submit(next, items, None)
            yield item


def _put_back(store: Store, change: str, progress: Progress) -> None:
    """Write the opposite of what a change recorded, last piece first, and delete the record."""
    numbers = [row["number"] for row in store.read(PIECES, change=change)]
    for count, number in enumerate(reversed(numbers), 1):
        (piece,) = store.read(PIECE, change=change, number=number)
        rows = in_order(one.inverse for one in unpacked(piece["rows"]))

        def work(tx: Writing, rows: Sequence[Change] = rows, number: int = number) -> None:
            run(tx, written(rows))
            tx.run(DROP_PIECE, change=change, number=number)

        store.write(work)
        progress(count, len(numbers))

    def end(tx: Writing) -> None:
        everybody(tx)
        tx.run(DROP_CHANGE, change=change)

    store.write(end)


def _whole(tx: Writing, rows: Sequence[Change], record: Record) -> None:
    """All of a patch, and the record of it."""
    derived = DerivedValues(tx, rows)
    run(tx, written(rows))
    derived.finish()
    _record(tx, record, rows)
    run(tx, _pieces(record.id, rows))
    tx.run(RECORD_TOUCHED, change=record.id, touched=_touched(rows))


def _hold(tx: Writing, at_version: int | None) -> None:
    (graph,) = tx.run(HOLD)
    if graph["applying"]:
        raise UpdateInProgress()
    if at_version not in (None, graph["version"]):
        raise Conflict("Look at the map again, then repeat this: the map has changed since.")


def _record(tx: Writing, record: Record, rows: Sequence[Change]) -> None:
    for change in rows:
        if change.after is not None:
            organisations_only.check(change.kind, change.after)
    at = clock.now().isoformat()
    people = listed({*mentioned(record.words), record.by} - {*get_args(Role)})
    tx.run(RECORD_CHANGE, **vars(record), at=at, size=len(rows), people=people)


def _pieces(change: str, rows: Sequence[Change], first: int | None = None) -> Iterator[Run]:
    """The statements that record rows of a change, each piece under the number of its first row.

    Args:
        first: the number of the first of these rows, if they are a batch of a change in several transactions. Such
            pieces list whose history they belong to: tying 100,000 people to it took a seventh of an import.
    """
    for start in range(0, len(rows), _PIECE_ROWS):
        some = rows[start : start + _PIECE_ROWS]
        about = None if first is None else _itself(some)
        piece = {"number": (first or 0) + start, "rows": packed(some), "people": listed(people_in(some))}
        yield RECORD_PIECE, {"change": change, **piece, "about": about}


def _itself(rows: Sequence[Change]) -> list[str] | None:
    """Kind and id of the people and things that rows are; not of the ends of ties, which would be too many."""
    return sorted({f"{one.kind} {one.key[0]}" for one in rows if one.kind in _TOUCHABLE}) or None


def _touched(rows: Sequence[Change]) -> list[dict[str, str]]:
    """The people and things whose history a change of one transaction belongs to: its rows', and both ends of ties."""
    found: set[tuple[str, str]] = set()
    for change in rows:
        row = change.row
        found |= {(change.kind, getattr(row, "id", "")), *refers_to(change.kind, row)}
    return [{"kind": kind, "id": id_} for kind, id_ in sorted(found) if kind in _TOUCHABLE and id_]


def _note(tx: Writing, change: str, done: int, total: int) -> None:
    at = clock.now().isoformat()
    tx.run(NOTE_APPLYING, change=change, done=done, total=total, owner=_owner(), at=at)


def _owner() -> str:
    return f"{socket.gethostname()} {os.getpid()} {_PROCESS}"


def _alive(found: Row) -> bool:
    """Whether the writer of a change still runs; another process may have its number by now."""
    host, pid, process = found["owner"].split(" ")
    if (process, int(pid)) == (_PROCESS, os.getpid()):
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
