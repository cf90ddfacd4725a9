"""Cypher: a script that builds the map in any Neo4j, with the statements that Weft itself loads it with.

Data are literals in it, one batch in each statement. Nothing can end a literal early: Neo4j reads `\\u0027` as an
apostrophe before anything else, so a backslash is never followed by the character u.
"""

from __future__ import annotations

import re
from typing import Any, BinaryIO

from graph.formats import Format
from graph.formats.graphs.property_graph import CARRIES
from graph.records.dataset import PRIVATE, Dataset

ROWS_AT_ONCE = 1_000
"""Rows in one statement: larger ones take Neo4j's parser more memory than they save time."""

_HEAD = """\
// Builds a map that Weft wrote, in an empty Neo4j 5.23 or later or on Aura: cypher-shell --file this-file, or piece by
// piece in Neo4j Browser. Running it twice changes nothing more.
"""
_ESCAPED = {"\\": "\\\\", "'": "\\'", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_ESCAPE = re.compile(r"[\\'\n\r\t]")
_UNICODE = re.compile(r"\\\\([uU])")


def _write(dataset: Dataset, out: BinaryIO) -> None:
    # Imported here, as they bring in the database's driver: a process that only reads files starts in half the time.
    from graph import statements  # noqa: PLC0415
    from graph.records.bulk import load  # noqa: PLC0415

    out.write(_HEAD.encode())
    migrations = statements.migrations()
    for _, _, texts in migrations:
        for text in texts:
            out.write(f"{text.strip()};\n".encode())
    for kind, statement in load.STATEMENTS.items():
        before, after = statement.text.strip().split("$rows")
        rows = [
            {name: value for name, value in row.items() if name not in PRIVATE}
            for row in load.rows_of(dataset, kind)
        ]
        for start in range(0, len(rows), ROWS_AT_ONCE):
            batch = ",\n".join(map(literal, rows[start : start + ROWS_AT_ONCE]))
            out.write(f"{before}[\n{batch}\n]{after};\n".encode())
    done = f"MATCH (g:Graph {{key: 'graph'}}) SET g.schema = {len(migrations)}, g.version = g.version + 1;\n"
    out.write(done.encode())


def literal(value: Any) -> str:
    """A value as a literal in Cypher."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return repr(value)
    if isinstance(value, dict):
        return (
            "{"
            + ", ".join(f"`{name}`: {literal(held)}" for name, held in value.items() if held is not None)
            + "}"
        )
    text = _ESCAPE.sub(lambda found: _ESCAPED[found[0]], str(value))
    return "'" + _UNICODE.sub(r"\\\\' + '\1", text) + "'"


FORMAT = Format(
    name="cypher",
    title="Cypher script",
    suffix=".cypher",
    media_type="application/x-cypher-query",
    about=(
        "A script that builds the map, constraints and all, in any Neo4j from 5.23 on, by the statements that Weft "
        "itself loads it with: the same labels, properties and relationships, names apart in `Identity` as in Weft."
    ),
    write=_write,
    carries=CARRIES,
)
