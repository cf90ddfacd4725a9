"""Writes a patch to the map and records it: all of it or nothing, however long it is.

A short patch goes in one transaction that others wait for. A longer one takes the lease on the map (`graph/lease.py`)
and goes in one transaction too, as long as Neo4j's memory holds it: readers see the map as it was until it is all
there. Past that it goes in batches: the graph is marked as being changed, each batch records its rows in its own
transaction, and a change that does not finish (a cancel, a fault, a killed process) is rolled back from those
records, by the writer itself or by the next process that notices that its lease has run out.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Generic, TypeVar, get_args

from graph import clock, lease, statements
from graph.changes.labels_and_sectors import NAMED_BY, DerivedValues, everybody
from graph.changes.record_pieces import packed, people_in, unpacked
from graph.directory.ids import listed
from graph.errors import Conflict, TooLarge, UpdateInProgress
from graph.model import Role, mentioned
from graph.records import organisations_only
from graph.records.bulk.load import ROWS_AT_ONCE, following_of
from graph.records.bulk.row_statements import Run, run, written
from graph.records.dataset import AnyRow, Dataset
from graph.records.patch import Change, in_order, refers_to
from graph.store import Store, Writing

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

SHORT_ROWS = 2_000
"""Rows of a change that others wait for: a second."""
BATCH_ROWS = 10_000
"""Rows sent to Neo4j at once, and in each transaction of a change that does not fit into one."""
ROW_BYTES = 8_000
"""Memory that Neo4j's transaction takes for a row and its record, at most."""
_PIECE_ROWS = 5_000
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
        UpdateInProgress: somebody else is at a long piece of work.
        CannotStore: the disk is nearly full.
    """
    store.check_room()
    rows = in_order(patch)
    if len(rows) <= SHORT_ROWS:
        _in_one(store, rows, record, at_version, with_it)
        progress(len(rows), len(rows))
        return
    with lease.held(store, "change", record.by) as held:

        def told(done: int, total: int) -> None:
            held.note(done, total)
            progress(done, total)

        if len(rows) <= ROWS_AT_ONCE:
            _in_one(store, rows, record, at_version, with_it, held.owner)
            told(len(rows), len(rows))
            return
        long = _Long(store, rows, record, at_version, held, told, with_it)
        if len(rows) * ROW_BYTES <= store.transaction_bytes():
            with suppress(TooLarge):  # by others' work; nothing was written
                return long.in_one()
        long.in_several()


def at_once(store: Store, plan: Callable[[Writing], Planned[T]]) -> T:
    """Read, plan and write a short patch in one transaction in which nobody else writes to the map; give its result.

    Unlike `write`, it does not depend on a version: two changes of different things both happen, one after the other.

    Args:
        plan: reads what it needs and returns what to write; may be called more than once.

    Raises:
        UpdateInProgress: somebody else is at a long piece of work.
        CannotStore: the disk is nearly full.
    """
    store.check_room()

    def work(tx: Writing) -> T:
        _hold(tx, None)
        planned = plan(tx)
        if planned.patch:
            _whole(tx, in_order(planned.patch), planned.record)
            planned.with_it(tx)
        return planned.result

    return store.write(work)


def half_written(store: Store) -> str | None:
    """The id of the change that is written in part, by batches or since one was cut off; None if there is none."""
    rows = store.read(APPLYING)
    return rows[0]["change"] if rows else None


def in_progress(store: Store) -> UpdateInProgress | None:
    """Why nobody can read the map as a whole, and how far the writing is; None if everybody can."""
    if half_written(store) is None:
        return None
    held = lease.current(store)
    return UpdateInProgress(held["done"], held["total"], held["what"]) if held else UpdateInProgress()


def recover(store: Store, progress: Progress = lambda done, total: None) -> bool:
    """Roll back a change whose writer has gone; return whether there was one.

    Raises:
        UpdateInProgress: its writer is still at work, or somebody rolls it back.
    """
    if half_written(store) is None:
        return False
    with lease.held(store, "roll-back", "") as held:
        # The one before may have ended in good order just now.
        change = half_written(store)
        if change is None:
            return False

        def told(done: int, total: int) -> None:
            held.note(done, total)
            progress(done, total)

        _put_back(store, change, held, told)
        return True


def _in_one(
    store: Store,
    rows: Sequence[Change],
    record: Record,
    at_version: int,
    with_it: Callable[[Writing], object],
    owner: str = "",
) -> None:
    def work(tx: Writing) -> None:
        _hold(tx, at_version, owner)
        _whole(tx, rows, record)
        with_it(tx)

    store.write(work)


@dataclass(frozen=True)
class _Long:
    """A change whose rows go to Neo4j in batches, under a lease."""

    store: Store
    rows: Sequence[Change]
    record: Record
    at_version: int
    held: lease.Lease
    progress: Progress
    with_it: Callable[[Writing], object]

    def in_one(self) -> None:
        """Write all of it in one transaction."""

        def work(tx: Writing) -> None:
            _hold(tx, self.at_version, self.held.owner)
            alone, internal_ids = self._begin(tx), dict[str, int]()
            for done, runs in _one_ahead(self._batches()):
                internal_ids |= run(tx, runs, internal_ids)
                self.progress(done, len(self.rows))
            self._end(tx, alone)

        self.store.write(work)

    def in_several(self) -> None:
        """Write it in batches, and roll it back if one fails."""

        def begin(tx: Writing) -> bool:
            _hold(tx, self.at_version, self.held.owner)
            tx.run(NOTE_APPLYING, change=self.record.id)
            return self._begin(tx)

        alone = self.store.write(begin)
        internal_ids: dict[str, int] = {}
        try:
            for done, runs in _one_ahead(self._batches()):
                self.store.check_room()

                def work(tx: Writing, runs: Sequence[Run] = runs) -> dict[str, int]:
                    _go_on(tx, self.record.id, self.held)
                    return run(tx, runs, internal_ids)

                # Taken over after the commit: if it is repeated, people get other internal ids.
                internal_ids.update(self.store.write(work))
                self.progress(done, len(self.rows))

            def end(tx: Writing) -> None:
                _go_on(tx, self.record.id, self.held)
                self._end(tx, alone)
                tx.run(FINISH_APPLYING, change=self.record.id)

            self.store.write(end)
        except BaseException:
            _put_back(self.store, self.record.id, self.held, lambda done, total: None)
            raise

    def _begin(self, tx: Writing) -> bool:
        """Record the change; return whether the map was empty."""
        (graph,) = tx.run(NO_ENTRIES)
        _record(tx, self.record, self.rows)
        return bool(graph["empty"])

    def _batches(self) -> Iterator[tuple[int, list[Run]]]:
        """The statements for so many rows at a time, and how many rows are written then."""
        # If the map was empty, this is all there is to know; otherwise people already on it count too, and it is
        # updated at the end. Values that are right by then need not be written twice.
        following = following_of(_as_dataset(self.rows, NAMED_BY))
        for start in range(0, len(self.rows), BATCH_ROWS):
            batch = self.rows[start : start + BATCH_ROWS]
            yield (
                start + len(batch),
                [*written(batch, following), *_pieces(self.record.id, batch, start)],
            )

    def _end(self, tx: Writing, alone: bool) -> None:
        if not alone and NAMED_BY & {change.kind for change in self.rows}:
            everybody(tx)
        self.with_it(tx)


def _as_dataset(rows: Iterable[Change], kinds: Collection[str]) -> Dataset:
    """The rows of some kinds as they will be."""
    found: dict[str, list[AnyRow]] = {kind: [] for kind in kinds}
    for change in rows:
        if change.kind in found and change.after is not None:
            found[change.kind].append(change.after)
    return Dataset.of(found)


def _one_ahead(items: Iterator[T]) -> Iterator[T]:
    """The same items, each made while the one before is in use: Python works beside Neo4j."""
    with ThreadPoolExecutor(1) as beside:
        coming = beside.submit(next, items, None)
        while (item := coming.result()) is not None:
            coming = beside.submit(next, items, None)
            yield item


def _put_back(store: Store, change: str, held: lease.Lease, progress: Progress) -> None:
    """Write the opposite of what a change recorded, last piece first, and delete the record."""
    store.write(lambda tx: _go_on(tx, change, held))  # a batch of the writer may still be ending
    numbers = [row["number"] for row in store.read(PIECES, change=change)]
    for count, number in enumerate(reversed(numbers), 1):
        (piece,) = store.read(PIECE, change=change, number=number)
        rows = in_order(one.inverse for one in unpacked(piece["rows"]))

        def work(tx: Writing, rows: Sequence[Change] = rows, number: int = number) -> None:
            _go_on(tx, change, held)
            run(tx, written(rows))
            tx.run(DROP_PIECE, change=change, number=number)

        store.write(work)
        progress(count, len(numbers))

    def end(tx: Writing) -> None:
        _go_on(tx, change, held)
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


def _hold(tx: Writing, at_version: int | None, owner: str = "") -> None:
    graph = lease.hold(tx, owner)
    if graph["applying"]:
        raise UpdateInProgress()
    if at_version not in (None, graph["version"]):
        raise Conflict("Look at the map again, then repeat this: the map has changed since.")


def _go_on(tx: Writing, change: str, held: lease.Lease) -> None:
    """Refuse to go on with a change that somebody else has rolled back: this writer was taken for gone."""
    if lease.hold(tx, held.owner)["applying"] != change:
        raise Conflict("Start this again: it stood still for so long that it was rolled back.")


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
