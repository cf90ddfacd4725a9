"""Details that the record of an import stores: its files, the numbers of its rows, columns kept for a reason.

If an older record lacks a field, it has the default; if it has one that is not stored any more, that one is ignored.
"""

from __future__ import annotations

import json

from graph.errors import SchemaMismatch

SHAPE = 2
"""Number of the shape; the first did not store one. Raise it when `FIELDS` changes, as for `record_pieces.SHAPE`."""

FIELDS: dict[str, dict[str, str | int]] = {
    "files": {"name": "", "bytes": 0, "sha256": ""},
    "counts": {"kind": "", "new": 0, "changed": 0, "unchanged": 0, "refused": 0},
    "kept": {"file": "", "column": "", "reason": ""},
}
"""List -> the fields of its items, each with its default."""

Details = dict[str, list[dict[str, str | int]]]


def written(details: Details) -> str:
    """Details as they are stored."""
    return json.dumps({"shape": SHAPE, **details}, ensure_ascii=False)


def read(text: str) -> Details:
    """Details as they were stored; none for changes other than imports.

    Raises:
        SchemaMismatch: a newer Weft stored them.
    """
    found = json.loads(text)
    if found.get("shape", 1) > SHAPE:
        raise SchemaMismatch("See or undo this import with the newer Weft that recorded it.")
    if not found:
        return {}
    return {
        name: [
            {field: one.get(field, default) for field, default in fields.items()}
            for one in found.get(name, [])
        ]
        for name, fields in FIELDS.items()
    }
