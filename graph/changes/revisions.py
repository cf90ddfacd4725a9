"""The map as somebody sees it before an edit: a row with its revision, and what joins it to others."""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from dataclasses import dataclass

from graph import statements
from graph.access import Action, require
from graph.changes.row_changes import ends
from graph.directory.current_entries import now
from graph.directory.reveal import labels
from graph.directory.things import search
from graph.errors import NotFound
from graph.model import Viewer
from graph.records.dataset import (
    EDITED,
    KEYS,
    KINDS,
    PERSONAL,
    REFERENCES,
    AnyRow,
    Key,
    Thing,
    Value,
    column_name,
    key_of,
)
from graph.records.patch import Change, dumped, refers_to
from graph.records.snapshot import Read, rows_about
from graph.store import Row, Store

CALLED = statements.get("read/called")

THINGS = {kind: names for kind, names in EDITED.items() if names and kind not in KEYS}
"""Kinds of things that are edited by hand, and which of their fields."""
JOINS = {kind: EDITED[kind] for kind in dict.fromkeys(("ties", *KEYS))}
"""Kinds of rows that join things, ties first, and the fields that can be changed; the others say what is joined."""

LISTED = 500
"""Most rows that join a thing to others to show with it."""
ONE = {
    "people": "person",
    "organisations": "organisation",
    "projects": "project",
    "events": "event",
    "scales": "scale",
}

_JOINED = {kind: {*REFERENCES[kind].values()} for kind in JOINS} | {
    "grew_from": {"projects", "events", "people"}
}
"""Kind of a row that joins things -> the kinds of things that it joins."""


@dataclass(frozen=True)
class Seen:
    """A row with its revision, which an edit gives back."""

    kind: str
    row: AnyRow
    revision: str

    @property
    def id(self) -> str:
        """The id of a thing, or of the first thing that a row joins."""
        return key_of(self.kind, self.row)[0]


@dataclass(frozen=True)
class Joined:
    """A row that joins a thing to another, with its revision, and the name of the other."""

    kind: str
    row: AnyRow
    revision: str
    other_kind: str
    other: str
    label: str


def revision(row: AnyRow) -> str:
    """A text that is different after every change of a row."""
    return digest(dumped([Change("", (), row, None)]))


def digest(text: str) -> str:
    """A short text that is another for every other text."""
    return hashlib.blake2b(text.encode(), digest_size=8).hexdigest()


def found(store: Store, kind: str, text: str, limit: int) -> list[Row]:
    """Projects, events, places or scales that a text may mean, best first: id, label."""
    return [{"id": row["id"], "label": row["name"]} for row in search(store, kind, text, limit)]


def seen(store: Store, viewer: Viewer, kind: str, key: Key) -> Seen:
    """One row as it is now. The id of a merged entry leads to the one that stays.

    Raises:
        NotAllowed: the viewer may not change the map.
        NotFound: it is not on the map.
    """
    require(viewer, Action.CHANGE, people=kind in PERSONAL)
    try:
        row = row_of(store.read_whole, kind, key)
    except NotFound:
        if not (today := now(store, [str(key[0])]).get((kind, str(key[0])))):
            raise
        row = row_of(store.read_whole, kind, (today,))
    return Seen(kind, row, revision(row))


def called(store: Store, viewer: Viewer, seen: Seen) -> dict[str, str]:
    """What the sector and place of a row are called, by column."""
    require(viewer, Action.CHANGE, people=seen.kind in PERSONAL)
    ends = {name: (to, getattr(seen.row, name)) for name, to in REFERENCES.get(seen.kind, {}).items()}
    names = names_of(store, viewer, set(ends.values()))
    return {column_name(name): names[end] for name, end in ends.items() if end in names}


def joined(store: Store, viewer: Viewer, kind: str, id_: str) -> tuple[list[Joined], int]:
    """The rows that join a thing to others, kind by kind, and how many there are in all.

    Raises:
        NotAllowed: the viewer may not change the map.
    """
    require(viewer, Action.CHANGE, people=kind in PERSONAL)
    found = [
        (other, row, [end for end in ends(Change(other, (), row, None)) if end != (kind, id_) and end[1]])
        for other in JOINS
        if kind in _JOINED[other]
        for row in rows_about(store.read_whole, other, [id_])
        if (kind, id_) in refers_to(other, row)
    ]
    shown = found[:LISTED]
    called = names_of(store, viewer, {end for _, _, others in shown for end in others})
    rows = []
    for other, row, others in shown:
        to = others[0] if others else (kind, id_)
        rows.append(Joined(other, row, revision(row), *to, called.get(to, to[1])))
    return rows, len(found)


def names_of(store: Store, viewer: Viewer, wanted: Collection[tuple[str, str]]) -> dict[tuple[str, str], str]:
    """What things are called, by kind and id."""
    require(viewer, Action.ASK)
    people = labels(store, viewer, {id_ for kind, id_ in wanted if kind == "people"})
    things = store.read_whole(CALLED, ids=sorted({id_ for kind, id_ in wanted if kind != "people"}))
    return {("people", id_): label for id_, label in people.items()} | {
        (row["kind"], row["id"]): row["name"] for row in things
    }


def things(read: Read, kind: str, ids: Collection[str]) -> list[Thing]:
    """The things of one kind with these ids; none of a kind without ids."""
    rows = rows_about(read, kind, ids) if "id" in KINDS[kind]._fields else []
    return [row for row in rows if isinstance(row, Thing)]


def row_of(read: Read, kind: str, key: Key) -> AnyRow:
    """One row as it is on the map.

    Raises:
        NotFound: it is not there.
    """
    for row in rows_about(read, kind, [str(key[0])]):
        if key_of(kind, row) == key:
            return row
    one = "tie" if kind in ("ties", "works_with") else "row"
    raise NotFound(ONE.get(kind, one), " ".join(map(str, key)), [])


def cells(row: AnyRow) -> dict[str, Value]:
    """A row's values by column."""
    return {column_name(name): value for name, value in zip(row._fields, row, strict=True)}
