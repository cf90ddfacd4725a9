"""The supporting map of an answer: the people involved, the ties that show it, and what was left out."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain, zip_longest
from typing import Any

from graph import statements
from graph.model import Elements, Of
from graph.questions.context import QuestionContext
from graph.settings import settings
from graph.statements import Statement
from graph.store import Row

TIES_AMONG: dict[Of, Statement] = {
    "people": statements.get("read/ties_among_people"),
    "organisations": statements.get("read/ties_among_organisations"),
}


def around(
    context: QuestionContext, roles: dict[str, str], hubs: Iterable[str], order: Iterable[str]
) -> Elements:
    """A map of as many nodes as it may hold.

    Args:
        roles: why each node is there, by id.
        hubs: people whose ties are drawn; ties among the others would only hide these, and are counted.
        order: ids, the most important first; those that do not fit are left out and counted.
    """
    wanted = list(dict.fromkeys(order))
    shown = wanted[: settings().map_nodes]
    rows = context.nodes(shown)
    centres = set(hubs)
    found = _ties(context, shown)
    drawn = [tie["data"] for tie in found if centres & {tie["data"]["source"], tie["data"]["target"]}]
    return Elements(
        nodes=[node(rows[key], roles.get(key, "other")) for key in shown],
        edges=[{"data": data} for data in drawn],
        nodes_left_out=len(wanted) - len(shown),
        edges_left_out=len(found) - len(drawn),
    )


def _ties(context: QuestionContext, ids: list[str]) -> list[dict[str, Any]]:
    """Ties between the nodes, each pair once: by the first kind of evidence asked for that ties it."""
    found: dict[tuple[str, str], dict[str, Any]] = {}
    among = TIES_AMONG[context.of]
    for kind in context.evidence:
        for row in context.store.read(among, ids=ids, **context.counting | {"evidence": [kind]}):
            pair = row["source"], row["target"]
            found.setdefault(pair, edge(*pair, kind, row["strength"]))
    return list(found.values())


def in_turn(lists: Iterable[list[str]]) -> list[str]:
    """One of each list in turn, so that a full map has something of each."""
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
    """One edge; its id comes from its ends and kind, so that it is the same in every answer."""
    return {
        "data": {
            "id": f"{source} {target} {kind}",
            "source": source,
            "target": target,
            "kind": kind,
            "strength": strength,
        }
    }
