"""Writes web/src/lib/editing/fields.ts from the row types: what forms ask for. A test holds the two together."""

from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path
from typing import Any

from graph.formats.graphs.property_graph import NODES
from graph.records.dataset import EDITED, FIELDS, KEYS, TYPES, column_name

FILE = Path(__file__).resolve().parent.parent / "web" / "src" / "lib" / "editing" / "fields.ts"

HEAD = """\
// Generated from graph/records/dataset.py by “make reference”; do not edit.
"""


def page() -> str:
    """The whole file."""
    lines = [HEAD, "/** Kind of row -> its fields that are edited, in the order of the row. */"]
    lines += ["export const FIELDS = {"]
    for kind, names in EDITED.items():
        if names:
            lines += [
                f"  {kind}: {{",
                *(f"    {column_name(name)}: {_field(kind, name)}," for name in names),
                "  },",
            ]
    lines += ["} as const;", ""]
    lines += ["/** Kind of row that joins things -> the columns that identify a row, except edited ones. */"]
    lines += ["export const KEYS = {"]
    for kind, names in KEYS.items():
        columns = [column_name(name) for name in names if name not in EDITED[kind]]
        lines += [f"  {kind}: {json.dumps(columns)},"]
    return "\n".join([*lines, "} as const;", ""])


def _field(kind: str, name: str) -> str:
    field = FIELDS[kind][name]
    found: dict[str, Any] = {"label": field.title, "as": _written(kind, name)}
    if found["as"] == "found":
        found["finder"] = NODES[field.to]
    if field.choices:
        found["values"] = list(field.choices)
    return json.dumps(found, ensure_ascii=False)


def _written(kind: str, name: str) -> str:
    """How a form asks for a field: `Field.as` of kinds.ts."""
    field, type_ = FIELDS[kind][name], TYPES[kind][name]
    if field.choices:
        return "choice"
    if field.to:
        return "sector" if field.to == "sectors" else "found"
    if type_ is str:
        return "text" if field.text in ("line", "tags") else field.text
    return {bool: "yes", date | None: "day", int | None: "level"}[type_]


if __name__ == "__main__":
    FILE.write_text(page(), encoding="utf-8")
    sys.stdout.write(f"Wrote {FILE.name}.\n")
