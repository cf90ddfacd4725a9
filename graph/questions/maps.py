"""The supporting map of an answer: the people involved, the ties that show it, and what was left out."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain, zip_longest
from typing import Any

from graph import statements
from graph.model import Elements
from graph.questions.enquiry import Enquiry
from graph.settings import settings
from graph.store import Row

TIES_AMONG = statements.get("read/ties_among")


def around(enquiry: Enquiry, roles: dict[str, str], hubs: Iterable[str], order: Iterable[str]) -> Elements:
    """A map of as many as it may hold.

    Args:
        roles: why each node is there, by id.
        hubs: those whose ties are drawn; ties among the others would only hide these.
        order: ids, the most important first; what comes after the map is full is left out and counted.
    """
    wanted = list(dict.fromkeys(order))
    shown = wanted[: settings().map_nodes]
    drawn = sorted(set(hubs) & set(shown))
    ties = enquiry.store.read(TIES_AMONG, ids=shown, hubs=drawn, **enquiry.counting)
    rows = enquiry.nodes(shown)
    return Elements(
        nodes=[node(rows[key], roles.get(key, "other")) for key in shown],
        edges=[edge(row["source"], row["target"], row["kind"], row["strength"]) for row in ties],
        nodes_left_out=len(wanted) - len(shown),
    )


def in_turn(lists: Iterable[list[str]]) -> list[str]:
    """One of each list in turn, so that a map that fills up keeps something of each."""
    return [key for key in chain.from_iterable(zip_longest(*lists)) if key]


def node(row: Row, role: str) -> dict[str, Any]:
    """One node, from a row of the statement `nodes`."""
    return {
        "data": {
            "id": row["id"],
            "kind": row["kind"],
            "label": row["name"] or "",
            "sector": row["sector"] or "",
            "role": role,
        }
    }


def edge(source: str, target: str, kind: str, strength: float | None = None) -> dict[str, Any]:
    """One edge; its id is made of its ends and kind, so that it is the same in every answer."""
    return {
        "data": {
            "id": f"{source} {target} {kind}",
            "source": source,
            "target": target,
            "kind": kind,
            "strength": strength,
        }
    }
