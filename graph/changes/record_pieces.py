"""Packs the rows of a change into a piece of its record, and reads pieces of every shape there has been.

A piece stores the names of the fields beside the rows, once for each kind. If an older piece lacks a field, the field
has its default; if it has one that rows no longer have, that one is ignored.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import cast

import orjson

from graph.errors import SchemaMismatch
from graph.records.dataset import DAYS, KINDS, REFERENCES, AnyRow, Value, key_of
from graph.records.patch import Change

SHAPE = 4
"""Number of the shape of rows. When the fields of a kind change, raise it and run `python -m tests.records.make` once:
a test then reads, shows and undoes records of the new shape as well."""

_SHAPE_1: dict[str, tuple[str, ...]] = {
    "sectors": ("id", "name", "part_of"),
    "places": ("id", "name", "kind"),
    "topics": ("id", "name"),
    "organisations": ("id", "name", "kind", "sector", "place", "synthetic", "source_key"),
    "people": (
        *("id", "name", "post", "sector", "visibility", "place", "email"),
        *("asked", "answered", "synthetic", "source_key"),
    ),
    "projects": (
        "id",
        "name",
        "description",
        "status",
        "started",
        "ended",
        "place",
        "synthetic",
        "source_key",
    ),
    "events": ("id", "name", "kind", "on", "place", "synthetic", "source_key"),
    "works_for": ("person", "organisation", "post", "main", "since", "until"),
    "works_on": ("person", "project", "part"),
    "partners": ("organisation", "project", "part"),
    "attended": ("person", "event"),
    "offers": ("person", "topic"),
    "seeks": ("person", "topic"),
    "grew_from": ("project", "from_kind", "from_", "said_by"),
    "ties": ("from_", "to", "strength", "since", "until", "recorded", "source"),
}
"""The fields by position in shape 1, which had no names. Graphs hold such records, so this never changes."""

PEOPLE_AT: dict[str, list[int]] = {
    kind: [
        at
        for at, name in enumerate(row_type._fields)
        if REFERENCES.get(kind, {}).get(name) == "people" or (kind == "people" and name == "id")
    ]
    for kind, row_type in KINDS.items()
}
"""Kind -> the positions of the fields that hold the id of a person."""


def packed(rows: Sequence[Change]) -> bytes:
    """Rows as they are stored: as JSON, deflated. Neo4j writes a long value in blocks of 128 bytes, each by itself."""
    kinds = {one.kind for one in rows}
    piece = {
        "shape": SHAPE,
        "fields": {kind: row_type._fields for kind, row_type in KINDS.items() if kind in kinds},
        "rows": [
            (kind, None if before is None else tuple(before), None if after is None else tuple(after))
            for kind, _, before, after in rows
        ],
    }
    return zlib.compress(orjson.dumps(piece), 1)


def unpacked(piece: bytes | str) -> list[Change]:
    """The rows of a piece. In the first shape it is a list of tuples, deflated or bare text.

    Raises:
        SchemaMismatch: a newer Weft stored them.
    """
    held = orjson.loads(piece if isinstance(piece, str) else zlib.decompress(piece))
    if isinstance(held, list):
        held = {"shape": 1, "fields": _SHAPE_1, "rows": held}
    if held["shape"] > SHAPE:
        raise SchemaMismatch("See or undo this change with the newer Weft that recorded it.")
    readers = {kind: _reader(kind, names) for kind, names in held["fields"].items()}
    found = []
    for kind, before, after in held["rows"]:
        read = readers[kind]
        was, will = None if before is None else read(before), None if after is None else read(after)
        found.append(Change(kind, key_of(kind, cast(AnyRow, will or was)), was, will))
    return found


def people_in(rows: Iterable[Change]) -> list[str]:
    """The ids of all people that rows are about or refer to, before or after, in order; both ends of ties too."""
    found: set[Value] = set()
    for kind, _, before, after in rows:
        for at in PEOPLE_AT[kind]:
            if before is not None:
                found.add(before[at])
            if after is not None:
                found.add(after[at])
    return sorted(id_ for id_ in found if isinstance(id_, str) and id_)


def _reader(kind: str, names: Sequence[str]) -> Callable[[Sequence[str | int | None]], AnyRow]:
    """A function that makes a row of today from cells in the order of `names`."""
    row_type = KINDS[kind]
    days = [at for at, name in enumerate(names) if name in DAYS[kind]]
    defaults: Mapping[str, Value] = row_type._field_defaults
    places = {name: at for at, name in enumerate(names)}
    same = tuple(names) == row_type._fields

    def read(stored: Sequence[str | int | None]) -> AnyRow:
        cells: list[Value] = [*stored]
        for at in days:
            if day := stored[at]:
                cells[at] = date.fromisoformat(str(day))
        if same:
            return row_type._make(cells)
        return row_type._make(
            cells[places[name]] if name in places else defaults.get(name, "") for name in row_type._fields
        )

    return read
