"""The history of changes: imports, and everything that touched one person or thing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from graph import statements
from graph.access import Action, require
from graph.changes import import_details
from graph.changes.row_changes import RowChange, mentions, row_change
from graph.changes.undo import rows_of
from graph.directory.reveal import labels
from graph.model import Viewer, mentioned, with_labels
from graph.records.bulk.load import ROWS_AT_ONCE
from graph.records.dataset import PERSONAL
from graph.records.patch import Change, refers_to
from graph.store import Row, Store

CHANGES = statements.get("read/changes")
HISTORY = statements.get("read/history")
CALLED = statements.get("read/called")

LISTED = 200
"""Changes that a list shows, newest first."""
SHOWN_ROWS = 50
"""Rows of one change that a history shows."""


@dataclass(frozen=True)
class Recorded:
    """One change: who made it and when, what it was in words, and whether it has been undone.

    `details` depend on its kind: for an import, the files with their hashes, the counts, and the columns that
    were imported for a reason.
    """

    id: str
    at: datetime
    by: str
    what: str
    words: str
    size: int
    undone: bool
    under_way: bool
    details: import_details.Details
    rows: list[RowChange]


def every(store: Store, viewer: Viewer, what: Sequence[str]) -> tuple[list[Recorded], int]:
    """The changes of some kinds, newest first, without their rows, and how many there are in all."""
    require(viewer, Action.READ_CHANGES)
    rows = store.read(CHANGES, what=list(what), limit=LISTED)
    return _recorded(store, viewer, rows, [[] for _ in rows]), rows[0]["total"] if rows else 0


def of(store: Store, viewer: Viewer, id_: str, kind: str = "") -> tuple[list[Recorded], int]:
    """The changes that touched one person or thing, newest first, each with the rows about it, and their total.

    An event and a project may have the same id: `kind` says which; without it, both count.
    The history of entries merged into it belongs to it, and something deleted keeps its own.
    The rows of a change in more than one transaction are not searched.
    """
    require(viewer, Action.READ_CHANGES, people=kind in PERSONAL)
    rows = store.read(HISTORY, id=id_, kind=kind, limit=LISTED)
    about = [
        [
            one
            for one in rows_of(store, row["id"])
            if _is_about(one, {(kind, id_) for kind, id_ in row["about"]})
        ]
        if row["size"] <= ROWS_AT_ONCE
        else []
        for row in rows
    ]
    return _recorded(store, viewer, rows, about), rows[0]["total"] if rows else 0


def _is_about(change: Change, about: set[tuple[str, str]]) -> bool:
    return bool(about & {(change.kind, change.key[0]), *refers_to(change.kind, change.row)})


def _recorded(store: Store, viewer: Viewer, rows: list[Row], about: list[list[Change]]) -> list[Recorded]:
    shown = [changes[:SHOWN_ROWS] for changes in about]
    joined = {end for changes in shown for change in changes for end in mentions(change)}
    people = {id_ for kind, id_ in joined if kind == "people"}
    people |= {who for row in rows for who in mentioned(row["words"])}
    people |= {row["by"] for row in rows if row["by"].startswith("p-")}
    names = labels(store, viewer, people)
    others = sorted({id_ for kind, id_ in joined if kind != "people"})
    things = {(row["kind"], row["id"]): row["name"] for row in store.read(CALLED, ids=others)}

    def called(kind: str, id_: str) -> str:
        return names.get(id_, id_) if kind == "people" else things.get((kind, id_), id_)

    return [
        Recorded(
            id=row["id"],
            at=datetime.fromisoformat(row["at"].removesuffix("[UTC]")),
            by=names.get(row["by"]) or row["by"],
            what=row["what"],
            words=with_labels(row["words"], names),
            size=row["size"],
            undone=bool(row["undone_by"]),
            under_way=row["state"] != "done",
            details=import_details.read(row["details"]),
            rows=[row_change(change, called) for change in changes],
        )
        for row, changes in zip(rows, shown, strict=True)
    ]
