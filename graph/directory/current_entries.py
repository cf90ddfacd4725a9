"""The entries that merged people and organisations are today."""

from __future__ import annotations

from collections.abc import Collection

from graph import statements
from graph.store import Store

NOW = statements.get("read/now")


def now(store: Store, ids: Collection[str]) -> dict[tuple[str, str], str]:
    """Kind ("people", "organisations") and id of a merged entry -> the id of the entry it is today."""
    rows = store.read_whole(NOW, ids=sorted(ids)) if ids else []
    return {(row["kind"], row["id"]): row["now"] for row in rows}
