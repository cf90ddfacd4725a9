"""Undo of a change: exactly what it did, except rows that later changes build on, which it names and leaves."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from graph import statements
from graph.access import Action, by, require
from graph.changes import transactions
from graph.changes.record_pieces import unpacked
from graph.changes.transactions import PIECE, PIECES, Planned, Progress, Record
from graph.errors import Conflict, NotFound
from graph.model import Viewer
from graph.records.dataset import KINDS, Dataset, Key
from graph.records.patch import Change, State, in_order, refers_to, state_of
from graph.records.snapshot import rows_about, snapshot
from graph.store import Row, Store, Writing

CHANGE = statements.get("read/change")
MARK_UNDONE = statements.get("write/mark_undone")
MARK_NOT_UNDONE = statements.get("write/mark_not_undone")


FEW = 500
"""Up to so many rows, only the rows that a change is about are read; for more, the whole map."""
_STOOD_ON = ("sectors", "places")
"""Kinds that other things refer to, not only ties and memberships."""
_NOTHING_LEFT = "Undo the later changes first: all of this depends on them."

Back = dict[tuple[str, Key], Change]


@dataclass(frozen=True)
class Left:
    """A row that undo left as the change wrote it, and why."""

    kind: str
    about: str
    why: str


@dataclass(frozen=True)
class Undone:
    """The result of undo; `change` is the id of the undo itself, which can be undone too."""

    change: str
    rows: int
    left: list[Left]


def undo(store: Store, viewer: Viewer, change: str, progress: Progress = lambda done, total: None) -> Undone:
    """Undo a change.

    Raises:
        NotAllowed: the viewer may not change the map.
        NotFound: there is no such change.
        Conflict: it has been undone already, or nothing of it can be: later changes build on all of it.
        UpdateInProgress: a longer change is under way.
    """
    require(viewer, Action.CHANGE)
    found = find(store, change)
    if found["undone_by"]:
        raise Conflict("Nothing to do: this has already been undone.")
    record = Record(by(viewer), "undo", f"Undid: {found['words']}", of=change)
    rows = rows_of(store, change)

    def mark(tx: Writing) -> None:
        tx.run(MARK_UNDONE, change=change, undone_by=record.id)
        tx.run(MARK_NOT_UNDONE, undone_by=change)

    if len(rows) <= FEW and not any(row.kind in _STOOD_ON and row.before is None for row in rows):
        return _at_once(store, change, rows, record, mark)
    dataset, version = snapshot(store)
    patch, left = opposite(rows, state_of(dataset))
    if not patch:
        raise Conflict(_NOTHING_LEFT)
    transactions.write(store, patch, record, version, progress, mark)
    return Undone(record.id, len(patch), left)


def _at_once(
    store: Store, change: str, rows: Sequence[Change], record: Record, mark: Callable[[Writing], None]
) -> Undone:
    """Undo a small change in one transaction, from the rows on the map that it is about."""
    ids = {str(part) for row in rows for part in row.key}
    ids |= {
        id_ for row in rows for one in (row.before, row.after) if one for _, id_ in refers_to(row.kind, one)
    }

    def plan(tx: Writing) -> Planned[Undone]:
        if find(store, change)["undone_by"]:
            raise Conflict("Nothing to do: this has already been undone.")
        there = Dataset.of({kind: rows_about(tx.run, kind, ids) for kind in KINDS})
        patch, left = opposite(rows, state_of(there))
        if not patch:
            raise Conflict(_NOTHING_LEFT)
        return Planned(patch, record, Undone(record.id, len(patch), left), mark)

    return transactions.at_once(store, plan)


def find(store: Store, change: str) -> Row:
    """One recorded change.

    Raises:
        NotFound: there is none with this id.
    """
    rows = store.read(CHANGE, id=change)
    if not rows:
        raise NotFound("change", change, [])
    return rows[0]


def rows_of(store: Store, change: str) -> list[Change]:
    """All rows of a change."""
    numbers = [row["number"] for row in store.read(PIECES, change=change)]
    return [
        one
        for number in numbers
        for row in store.read(PIECE, change=change, number=number)
        for one in unpacked(row["rows"])
    ]


def opposite(patch: Iterable[Change], state: State) -> tuple[list[Change], list[Left]]:
    """The patch that undoes a patch from the map as it is now, and the rows that later changes build on."""
    back: Back = {}
    left: list[Left] = []
    for change in patch:
        now = state[change.kind].get(change.key)
        if now == change.after:
            back[change.kind, change.key] = change.inverse
        elif now != change.before:
            why = "it has been changed since" if now else "it has been deleted since"
            left.append(Left(change.kind, words(change), why))
    while stopped := _stopped(back, state):
        for key, why in stopped.items():
            left.append(Left(key[0], words(back.pop(key)), why))
    return in_order(back.values()), left


def _stopped(back: Back, state: State) -> dict[tuple[str, Key], str]:
    """The rows that cannot be restored, and why; more may follow once those are left."""
    standing = _standing_on(back, state)
    stopped = {}
    for key, change in back.items():
        if change.after is None:
            if what := standing.get((change.kind, change.key)):
                stopped[key] = f"{what} now refers to it"
        elif missing := _missing(change, back, state):
            stopped[key] = f"“{missing}” is no longer on the map"
    return stopped


def _standing_on(back: Back, state: State) -> dict[tuple[str, Key], str]:
    """Things to delete that a remaining row refers to: kind and key -> the row that refers to it."""
    going = {key for key, change in back.items() if change.after is None and len(change.key) == 1}
    found: dict[tuple[str, Key], str] = {}
    if not going:
        return found
    for kind, rows in state.items():
        for key, row in rows.items():
            change = back.get((kind, key))
            stays = row if change is None else change.after
            if stays is None:
                continue
            for target, id_ in refers_to(kind, stays):
                if (target, (id_,)) in going:
                    found.setdefault((target, (id_,)), _SAID[kind])
    return found


def _missing(change: Change, back: Back, state: State) -> str:
    """Id of a thing that a restored row would refer to, if it is no longer on the map; otherwise ""."""
    for kind, id_ in refers_to(change.kind, change.row):
        other = back.get((kind, (id_,)))
        there = other.after if other else state[kind].get((id_,))
        if there is None:
            return id_
    return ""


_SAID = defaultdict(
    lambda: "a row",
    sectors="a sector",
    organisations="an organisation",
    people="somebody",
    projects="a project",
    events="an event",
    works_for="an employment",
    works_on="somebody's work",
    partners="a partner",
    works_with="a tie between organisations",
    attended="an attendance",
    organisations_attended="an attendance",
    offers="an offer",
    seeks="a need",
    grew_from="what a project grew from",
    scores="a score",
    ties="a tie",
)
"""Kind -> one of its rows, in words."""


def words(change: Change) -> str:
    """What a row is about, by the names and ids in it."""
    row = change.row
    return str(getattr(row, "name", "")) or " ".join(str(part) for part in change.key if part)
