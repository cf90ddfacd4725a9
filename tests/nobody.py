"""Everything that a store and a folder hold, looked through for people."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

from graph.model import Role
from graph.records.dataset import FIELDS, PERSONAL, column_name
from tests.neo4j import Address

_OTHERS = {name for kind, fields in FIELDS.items() if kind not in PERSONAL for name in fields}
LABELS = {"Person", "Identity"}
RELATIONSHIPS = {"KNOWS", "WORKS_FOR", "WORKS_ON", "OFFERS", "SEEKS", "IDENTIFIES", "PASSED_OVER"}
PROPERTIES = {"label", "said_by"} | {
    column_name(name) for kind in PERSONAL for name in FIELDS[kind] if name not in _OTHERS
}
"""Labels, types and properties that only people have; a store of organisations has none of them."""
ROLES = {*get_args(Role)}


def people_in_store(address: Address, *secrets: str) -> list[str]:
    """Whatever is about people in a store: by its label, type or property, or since it holds one of these texts."""
    with address.driver() as driver:
        nodes = driver.execute_query("MATCH (n) RETURN labels(n) AS called, properties(n) AS held").records
        ties = driver.execute_query(
            "MATCH (a)-[r]->(b) RETURN [type(r)] AS called, properties(r) AS held"
        ).records
    assert nodes
    found = []
    for row in [*nodes, *ties]:
        called, held = set(row["called"]), dict(row["held"])
        personal = called & (LABELS | RELATIONSHIPS) or held.keys() & PROPERTIES
        listed = held.get("people") or (held.get("by") or "lead") not in ROLES
        if personal or listed or any(secret in text for text in texts(held) for secret in secrets):
            found.append(f"{sorted(called)}: {held}")
    return found


def people_in_folder(folder: Path, *secrets: str) -> list[str]:
    """The files below a folder whose name or content holds one of these texts."""
    return [
        str(path)
        for path in folder.rglob("*")
        if any(secret in path.name for secret in secrets)
        or (path.is_file() and any(secret.encode() in path.read_bytes() for secret in secrets))
    ]


def texts(held: dict[str, Any]) -> Iterator[str]:
    """Every text in properties, those that are deflated included."""
    for value in held.values():
        if isinstance(value, bytes):
            yield zlib.decompress(value).decode()
        elif isinstance(value, list):
            yield from map(str, value)
        else:
            yield str(value)
